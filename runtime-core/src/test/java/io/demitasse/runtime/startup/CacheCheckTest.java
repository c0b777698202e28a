package io.demitasse.runtime.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import io.demitasse.runtime.bootstrap.SeeAlso;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a layer whose bootstrap notes which cache it is told to take, and ends with 7. */
final class CacheCheckTest {
  private static final String USED = "mixed mode, sharing";
  private static final String REFUSED = "mixed mode";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final Properties jvm = new Properties();
  private final List<String> warnings = new ArrayList<>();

  private final LambdaLogger logger =
      new LambdaLogger() {
        @Override
        public void log(String message, LogLevel level) {
          assertThat(level).isEqualTo(LogLevel.WARN);
          warnings.add(message);
        }

        @Override
        public void log(String message) {
          warnings.add("without a level: " + message);
        }

        @Override
        public void log(byte[] message) {
          warnings.add("bytes");
        }
      };

  @BeforeEach
  void layer() throws IOException {
    Path bootstrap =
        Files.writeString(
            folder.resolve("bootstrap"),
            "#!/bin/sh\necho \"$DEMITASSE_AOT\" >'%s'\nprintf %%s \"$DEMITASSE_AOT_PASSED\" >'%s'\nexit 7\n"
                .formatted(started(), passed()));
    assertThat(bootstrap.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("runtime.jar"), "runtime");
    Files.writeString(folder.resolve("a.jar"), "a");
    jvm.setProperty("java.home", folder.resolve("demitasse/jre").toString());
    jvm.setProperty("java.class.path", folder.resolve("a.jar").toString());
    jvm.setProperty(
        BootstrapContract.RUNTIME_PATH_PROPERTY, folder.resolve("runtime.jar").toString());
    jvm.setProperty(BootstrapContract.LAYER_ID_PROPERTY, "LAYER_ID=\"1\"");
  }

  @Test
  void without_a_cache_there_is_nothing_to_check() throws IOException {
    jvm.setProperty("java.vm.info", REFUSED);
    assertThat(check()).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void without_a_cache_it_says_which_ones_were_passed_over() throws IOException {
    jvm.setProperty("java.vm.info", REFUSED);
    environment.put(BootstrapContract.CACHES_PASSED, "function.aot: it was trained elsewhere");
    assertThat(check()).isEmpty();
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("Starting slower, without the AOT cache function.aot: it was trained elsewhere")
        .endsWith(SeeAlso.CACHE_NOT_USED);
  }

  @Test
  void a_cache_that_is_used_and_fits_is_silent() throws IOException {
    train("function.aot");
    jvm.setProperty("java.vm.info", USED);
    assertThat(check()).isEmpty();
    assertThat(warnings).isEmpty();
    assertThat(started()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"function.aot, library", "libraries.aot, layer", "runtime.aot, off"})
  void in_place_of_a_process_with_old_classes_another_serves_with_the_next_best_cache(
      String cache, String next) throws IOException {
    train(cache);
    Files.writeString(folder.resolve("a.jar"), "b");
    jvm.setProperty("java.vm.info", USED);

    assertThat(check()).hasValue(7);

    assertThat(started()).content().isEqualTo(next + "\n");
    String why = folder.resolve(cache) + ": it was trained on jar a.jar 1 ";
    if (next.equals("off")) {
      assertThat(warnings)
          .singleElement()
          .asString()
          .startsWith("Starting slower, without the AOT cache " + why)
          .endsWith(" (train it again)." + SeeAlso.CACHE_NOT_USED);
      assertThat(passed()).isEmptyFile();
    } else {
      assertThat(passed()).content().startsWith(why).endsWith(" (train it again)");
      assertThat(warnings).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"function.aot, library", "libraries.aot, layer"})
  void a_jvm_that_refused_a_cache_takes_no_other_and_so_another_process_does(
      String cache, String next) throws IOException {
    train(cache);
    jvm.setProperty("java.vm.info", REFUSED);

    assertThat(check()).hasValue(7);

    assertThat(started()).content().isEqualTo(next + "\n");
    assertThat(passed()).content().isEqualTo(folder.resolve(cache) + ": the JVM refused it");
    assertThat(warnings).isEmpty();
  }

  /** There is no next one, and no class of the cache in this process. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_last_cache_refused_costs_no_other_process(boolean stale) throws IOException {
    train("runtime.aot");
    if (stale) {
      Files.writeString(folder.resolve("a.jar"), "b");
    }
    jvm.setProperty("java.vm.info", REFUSED);

    assertThat(check()).isEmpty();

    assertThat(started()).doesNotExist();
    assertThat(warnings).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "JAVA_TOOL_OPTIONS, -agentlib:jdwp=transport=dt_socket",
    "JAVA_TOOL_OPTIONS, -Xrunjdwp:server=y",
    "DEMITASSE_JVM_OPTIONS, -javaagent:/opt/a.jar",
    "DEMITASSE_JVM_OPTIONS, -Dcom.sun.management.jmxremote.port=9999",
  })
  void what_may_have_opened_a_port_is_not_started_twice(String variable, String option)
      throws IOException {
    train("function.aot");
    jvm.setProperty("java.vm.info", REFUSED);
    environment.put(variable, option);

    assertThat(check()).isEmpty();

    assertThat(started()).doesNotExist();
    assertThat(warnings).hasSize(1);
  }

  /** But old classes are worse than a port that is taken. */
  @Test
  void old_classes_are_never_served() throws IOException {
    train("function.aot");
    Files.delete(folder.resolve("function.aot.fingerprint"));
    jvm.setProperty("java.vm.info", USED);
    environment.put("JAVA_TOOL_OPTIONS", "-agentlib:jdwp=server=y");

    assertThat(check()).hasValue(7);

    assertThat(passed()).content().contains("fingerprint cannot be checked");
  }

  @Test
  void options_are_named_without_what_may_be_secret() throws IOException {
    train("runtime.aot");
    jvm.setProperty("java.vm.info", REFUSED);
    environment.put("JAVA_TOOL_OPTIONS", "-Xint  -Dtoken=secret word");
    environment.put(
        "DEMITASSE_JVM_OPTIONS", "-javaagent:a.jar=secret --add-opens=java.base/a=b -Dplain");

    assertThat(check()).isEmpty();

    assertThat(warnings)
        .singleElement()
        .asString()
        .endsWith(
            ": the JVM refused it, probably for JAVA_TOOL_OPTIONS=-Xint -Dtoken=*** "
                + "DEMITASSE_JVM_OPTIONS=-javaagent:a.jar=*** --add-opens=java.base/a=b -Dplain"
                + "; -Xlog:aot in DEMITASSE_JVM_OPTIONS shows its reason."
                + SeeAlso.CACHE_NOT_USED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"function.aot", "runtime.aot"})
  void a_training_writes_what_it_trains_on_and_begins_no_other_process(String cache)
      throws IOException {
    jvm.setProperty(BootstrapContract.CACHE_PROPERTY, folder.resolve("other.aot").toString());
    environment.put(BootstrapContract.CACHE_OUTPUT, folder.resolve(cache).toString());
    environment.put("LAMBDA_TASK_ROOT", "/var/task");
    String classPath = jvm.getProperty("java.class.path");

    assertThat(check()).isEmpty();

    assertThat(folder.resolve(cache + ".fingerprint"))
        .content()
        .startsWith("LAYER_ID=\"1\"\nruntime.jar 7 ")
        .contains("\na.jar 1 ");
    // The folder of the function is no part of a trained class path, and yet of what tools read.
    assertThat(jvm.getProperty("java.class.path"))
        .isEqualTo(cache.equals("function.aot") ? classPath + ":/var/task" : classPath);
    assertThat(started()).doesNotExist();
    assertThat(warnings).isEmpty();
  }

  private OptionalInt check() throws IOException {
    return new CacheCheck(environment, jvm, logger).run();
  }

  private void train(String cache) throws IOException {
    environment.put(BootstrapContract.CACHE_OUTPUT, folder.resolve(cache).toString());
    String classPath = jvm.getProperty("java.class.path");
    check();
    jvm.setProperty("java.class.path", classPath);
    environment.clear();
    jvm.setProperty(BootstrapContract.CACHE_PROPERTY, folder.resolve(cache).toString());
  }

  private Path passed() {
    return folder.resolve("passed");
  }

  private Path started() {
    return folder.resolve("started");
  }
}
