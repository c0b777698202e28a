package io.demitasse.runtime.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Beside a bootstrap that writes down how it was started, and exits with 7. */
final class PassedCachesTest implements LambdaLogger {
  private static final String SEE = " See docs/troubleshooting.md#cache-not-used";
  private static final String NO_OPTIONS =
      "; -Xlog:aot in DEMITASSE_JVM_OPTIONS shows its reason." + SEE;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> log = new ArrayList<>();

  @Override
  public void log(String message) {
    log.add(message);
  }

  @Override
  public void log(byte[] message) {
    log.add(new String(message, StandardCharsets.UTF_8));
  }

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("demitasse/jre"));
    Path bootstrap =
        Files.writeString(
            folder.resolve("bootstrap"),
            "#!/bin/sh\nprintf '%s|%s' \"$DEMITASSE_AOT\" \"$DEMITASSE_AOT_PASSED\" > "
                + folder.resolve("started")
                + "\nexit 7\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** With a cache of one library, which may have changed since. */
  private OptionalInt run(String cache, boolean used, boolean changed) throws IOException {
    Path jar = Files.writeString(folder.resolve("library.jar"), "1");
    String file = folder.resolve(cache).toString();
    Properties jvm = new Properties();
    jvm.setProperty("java.home", folder.resolve("demitasse/jre").toString());
    jvm.setProperty("java.class.path", jar.toString());
    jvm.setProperty(BootstrapContract.CACHE_PROPERTY, file);
    jvm.setProperty("java.vm.info", used ? "mixed mode, sharing" : "mixed mode");
    new AotCache(file, jar.toString()).writeFingerprint("");
    if (changed) {
      Files.writeString(jar, "22");
    }
    return new CacheCheck(environment, jvm, this).run();
  }

  private String started() throws IOException {
    return Files.readString(folder.resolve("started"));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void a_cache_that_is_taken_needs_no_word() throws IOException {
    assertThat(run("libraries.aot", true, false)).isEmpty();
    assertThat(log).isEmpty();
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void a_cache_that_was_refused_is_told_by_the_process_that_comes_next() throws IOException {
    assertThat(run("function.aot", false, false)).hasValue(7);
    assertThat(started()).isEqualTo("library|" + file("function.aot") + ": the JVM refused it");
    assertThat(log).isEmpty();

    environment.put("DEMITASSE_AOT_PASSED", file("function.aot") + ": the JVM refused it");
    assertThat(run("libraries.aot", false, false)).hasValue(7);
    String both =
        file("function.aot")
            + ": the JVM refused it, and without "
            + file("libraries.aot")
            + ": the JVM refused it";
    assertThat(started()).isEqualTo("layer|" + both);
    assertThat(log).isEmpty();

    environment.put("DEMITASSE_AOT_PASSED", both);
    assertThat(run("runtime.aot", true, false)).isEmpty();
    assertThat(log)
        .containsExactly(
            "Starting slower, without the AOT cache %s; with %s in its place.%s"
                .formatted(both, file("runtime.aot"), SEE));

    log.clear();
    assertThat(run("runtime.aot", false, false)).isEmpty();
    assertThat(log)
        .containsExactly(
            "Starting slower, without the AOT cache %s, and without %s: the JVM refused it%s"
                .formatted(both, file("runtime.aot"), NO_OPTIONS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JAVA_TOOL_OPTIONS", "DEMITASSE_JVM_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void options_that_void_every_cache_spare_another_process_by_every_door(String door)
      throws IOException {
    environment.put(door, "-Dpassword=hush --add-opens=java.base/java.util=ALL-UNNAMED");
    for (boolean changed : new boolean[] {false, true}) {
      log.clear();
      assertThat(run("libraries.aot", false, changed)).isEmpty();
      assertThat(log)
          .singleElement()
          .asString()
          .startsWith("Starting slower, without the AOT cache " + file("libraries.aot"))
          .contains(": the JVM refused it, probably for " + door + "=-Dpassword=*** --add-opens=")
          .doesNotContain("hush");
    }
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JAVA_TOOL_OPTIONS", "DEMITASSE_JVM_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void with_a_port_that_is_taken_the_process_goes_on(String door) throws IOException {
    environment.put(door, "-agentlib:jdwp=transport=dt_socket,server=y,address=5005");
    assertThat(run("function.aot", false, false)).isEmpty();
    assertThat(log).singleElement().asString().contains("probably for " + door);
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void a_changed_jar_is_never_run_from_a_cache() throws IOException {
    environment.put("JAVA_TOOL_OPTIONS", "-agentlib:jdwp=server=y");
    assertThat(run("libraries.aot", true, true)).hasValue(7);
    assertThat(started())
        .startsWith("layer|" + file("libraries.aot") + ": it was trained on jar library.jar 1 ")
        .endsWith(" (train it again)");
    assertThat(log).isEmpty();

    assertThat(run("runtime.aot", true, true)).hasValue(7);
    assertThat(started()).isEqualTo("off|");
    assertThat(log).singleElement().asString().contains("runtime.aot: it was trained on jar");
  }
}
