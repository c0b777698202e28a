package io.demitasse.runtime.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.demitasse.runtime.failure.Courtesies;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Context maps of logging libraries, in every state that a function may have them. */
class LoggingContextsTest {
  private static final Map<String, String> WANTED = Map.of("DEMITASSE_SLF4J_MDC", "1");

  private final List<String> logged = new ArrayList<>();
  private final Courtesies courtesies =
      new Courtesies(
          new LambdaLogger() {
            @Override
            public void log(String message) {
              logged.add(message);
            }

            @Override
            public void log(byte[] message) {
              throw new AssertionError("no bytes");
            }
          });

  @TempDir private Path folder;

  private ClassLoader withMdc(String body) throws IOException {
    Path source = Files.createDirectories(folder.resolve("org/slf4j")).resolve("MDC.java");
    Files.writeString(source, "package org.slf4j; public class MDC { " + body + " }");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(failed).isZero();
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private void serve(ClassLoader classes) {
    LoggingContexts contexts = new LoggingContexts(WANTED, courtesies);
    for (int i = 0; i < 3; i++) {
      contexts.put("r" + i, classes);
      contexts.remove();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"no adapter\");",
        "throw new OutOfMemoryError(\"in the courtesy\");",
        "throw new NoClassDefFoundError(\"some/Adapter\");",
        "put(name, value);",
      })
  void that_fail_are_skipped_and_told_once(String put) throws IOException {
    serve(
        withMdc(
            "public static void put(String name, String value) { "
                + put
                + " } public static void remove(String name) { put(name, null); }"));

    assertThat(logged).hasSize(1);
    assertThat(logged.getFirst()).contains("AWSRequestId in org.slf4j.MDC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final Object ADAPTER = null; static { ADAPTER.hashCode(); }",
        "public static void put(String name, Object value) {}",
        "static void put(String name, String value) {} static void remove(String name) {}",
      })
  void that_cannot_be_used_are_skipped_and_told_once(String body) throws IOException {
    serve(withMdc(body));

    assertThat(logged).hasSize(1);
  }

  @Test
  void that_are_missing_are_no_matter() {
    serve(ClassLoader.getPlatformClassLoader());

    assertThat(logged).isEmpty();
  }

  @Test
  void nobody_is_told_where_even_the_logger_fails() throws IOException {
    Courtesies mute =
        new Courtesies(
            new LambdaLogger() {
              @Override
              public void log(String message) {
                throw new IllegalStateException("no log");
              }

              @Override
              public void log(byte[] message) {}
            });
    ClassLoader classes = withMdc("");

    new LoggingContexts(WANTED, mute).put("r1", classes);

    assertThat(logged).isEmpty();
  }
}
