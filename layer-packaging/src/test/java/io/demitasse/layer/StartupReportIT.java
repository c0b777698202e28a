package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.UnpackedLayer.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The startup report of a function on the built layer. */
@Tag("it")
final class StartupReportIT {
  private static final Path CLASSES = Path.of("training/target/classes");
  private static final String HANDLER = "io.demitasse.training.Handlers::map";
  private static final String START = "{\"startup\":";

  @TempDir private Path folder;
  private UnpackedLayer layer = new UnpackedLayer(Path.of(""));

  @BeforeEach
  void unpack() throws IOException {
    layer = UnpackedLayer.in(folder.resolve("opt"));
  }

  @Test
  void one_line_says_where_the_time_and_the_classes_of_a_start_came_from() throws Exception {
    JsonNode report = report(Map.of("DEMITASSE_STARTUP_REPORT", "1"));

    JsonNode millis = report.field("millis").orElseThrow();
    double last = 0;
    for (String step :
        new String[] {
          "jvmBoot", "runtimeReady", "handlerConstructed", "firstEvent", "firstResponse"
        }) {
      double now = number(millis, step);
      assertThat(now).as(step).isGreaterThanOrEqualTo(last);
      last = now;
    }
    JsonNode classes = report.field("classes").orElseThrow();
    assertThat(number(classes, "fromCache")).isGreaterThan(1000);
    assertThat(number(classes, "fromFiles")).isPositive();
    assertThat(report.field("cache").orElseThrow().field("used").orElseThrow().asBoolean())
        .isTrue();
    assertThat(report.field("jvmFlags").orElseThrow().asArray())
        .extracting(JsonNode::text)
        .contains("-XX:-UseCompactObjectHeaders", "-XX:+NeverActAsServerClassMachine");
    String id = report.field("layer").orElseThrow().field("LAYER_ID").orElseThrow().text();
    assertThat(Files.readString(layer.file("release"))).contains("LAYER_ID=\"" + id + "\"");
  }

  @Test
  void a_cache_that_is_not_used_has_its_reason_in_the_report() throws Exception {
    JsonNode refused =
        report(
            Map.of(
                "DEMITASSE_STARTUP_REPORT", "1",
                "DEMITASSE_JVM_OPTIONS", "-XX:+UseCompactObjectHeaders"));

    JsonNode cache = refused.field("cache").orElseThrow();
    assertThat(cache.field("used").orElseThrow().asBoolean()).isFalse();
    assertThat(cache.field("whyNot").orElseThrow().text()).contains("refused");
    assertThat(number(refused.field("classes").orElseThrow(), "fromCache")).isZero();
  }

  @Test
  void nobody_gets_a_report_unasked() throws Exception {
    Run run = layer.invoke(CLASSES, HANDLER, Map.of("DEMITASSE_STARTUP_REPORT", "0"));

    assertThat(run.exit()).isZero();
    assertThat(run.log()).doesNotContain(START);
  }

  private JsonNode report(Map<String, String> variables) throws Exception {
    Run run = layer.invoke(CLASSES, HANDLER, variables);
    assertThat(run.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(run.log()).containsOnlyOnce(START);
    String line = run.log().lines().filter(l -> l.contains(START)).findFirst().orElseThrow();
    JsonNode whole = JsonNode.parser().parse(line.substring(line.indexOf(START)));
    return whole.field("startup").orElseThrow();
  }

  private static double number(JsonNode object, String field) {
    return Double.parseDouble(object.field(field).orElseThrow().asNumber());
  }
}
