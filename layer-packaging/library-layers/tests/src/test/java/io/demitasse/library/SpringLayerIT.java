package io.demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.library.Opt.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that the training of the layer did not know, on the layer {@code spring} as built. */
@Tag("it")
final class SpringLayerIT {
  private static final Path RATES = Path.of(System.getProperty("rates.zip"));
  private static final String HANDLER =
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

  @TempDir private Path folder;

  private static Map<String, String> variables(String... more) {
    return Map.of(
        "MAIN_CLASS",
        "io.demitasse.samples.rates.Rates",
        "DEMITASSE_JVM_OPTIONS",
        "-Xlog:class+load " + String.join(" ", more));
  }

  @Test
  void a_function_unknown_to_the_training_starts_from_the_cache_with_its_own_settings()
      throws Exception {
    Opt opt = Opt.of(folder.resolve("opt"), Opt.libraryLayer("spring"));
    String event = "{\"from\":\"EUR\",\"to\":\"USD\",\"amount\":2.50}";
    Run run = opt.invoke(RATES, HANDLER, event, variables());
    assertThat(run.answer())
        .as(run.log())
        .isEqualTo("{\"amount\":2.75,\"currency\":\"USD\",\"rate\":1.100000}");
    assertThat(run.classesFromCache()).isGreaterThan(4000);
    assertThat(run.complaints()).isZero();
    assertThat(run.log()).contains("2.50 EUR are 2.75 USD").doesNotContain(":: Spring Boot ::");
    assertThat(Files.size(RATES)).isLessThan(12_288);

    Run wrong = opt.invoke(RATES, HANDLER, "{\"from\":\"XXX\"}", variables());
    assertThat(wrong.answer()).contains("from is XXX, and known are EUR and CHF, GBP, USD");

    Run voided =
        opt.invoke(RATES, HANDLER, event, variables("--add-opens=java.base/java.util=ALL-UNNAMED"));
    assertThat(voided.answer()).isEqualTo(run.answer());
    assertThat(voided.complaints()).isOne();
  }
}
