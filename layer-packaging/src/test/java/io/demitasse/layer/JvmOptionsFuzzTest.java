package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * Splits {@code DEMITASSE_JVM_OPTIONS} by the bootstrap itself, under both shells, and by the JVM's
 * rule for {@code JAVA_TOOL_OPTIONS}: white space parts words, a quote holds up to its like, quotes
 * fall away, and one without its like ends the start.
 */
@Tag("it")
class JvmOptionsFuzzTest {
  private static final char DELETE = 127;

  @FuzzTest
  void options_are_split_as_the_jvm_splits_its_own(byte[] bytes) throws Exception {
    String options = new String(bytes, StandardCharsets.ISO_8859_1);
    // No variable of an environment has a NUL; letters outside ASCII are the locale's business.
    if (options.chars().anyMatch(c -> c == 0 || c > DELETE)) {
      return;
    }
    List<String> expected = splitByTheJvm(options);
    for (String shell : List.of("dash", "bash")) {
      assertThat(splitByTheBootstrap(shell, options)).as(shell).isEqualTo(expected);
    }
  }

  /** As Arguments::parse_options_buffer of HotSpot; empty for a quote without its like. */
  private static List<String> splitByTheJvm(String options) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < options.length()) {
      if (isSpace(options.charAt(at))) {
        at++;
        continue;
      }
      StringBuilder word = new StringBuilder();
      while (at < options.length() && !isSpace(options.charAt(at))) {
        char c = options.charAt(at++);
        if (c == '\'' || c == '"') {
          int end = options.indexOf(c, at);
          if (end < 0) {
            return List.of("refused");
          }
          word.append(options, at, end);
          at = end + 1;
        } else {
          word.append(c);
        }
      }
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static List<String> splitByTheBootstrap(String shell, String options) throws Exception {
    Path layer = Layer.FOLDER;
    Path out = layer.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/" + shell, layer.resolve("bootstrap").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("_HANDLER", "a");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001");
    // So the class path is the last word of the bootstrap's own, whatever the user's look like.
    builder.environment().put("DEMITASSE_AOT", "off");
    builder.environment().put("DEMITASSE_JVM_OPTIONS", options);
    int exit = builder.start().waitFor();
    String text = Files.readString(out, StandardCharsets.ISO_8859_1);
    if (exit != 0) {
      assertThat(text).contains("DEMITASSE_JVM_OPTIONS has a");
      return List.of("refused");
    }
    // Each word ends with the one character that no input can hold.
    List<String> words = List.of(text.split("\0", -1));
    int first = words.indexOf("-cp") + 2;
    int main = words.size() - 2;
    assertThat(words.get(main)).isEqualTo("io.demitasse.runtime.Main");
    return words.subList(first, main);
  }

  /** A layer whose java prints its arguments. */
  private static final class Layer {
    static final Path FOLDER = create();

    private static Path create() {
      try {
        Path layer = Files.createTempDirectory("options");
        Path demitasse = Files.createDirectories(layer.resolve("demitasse"));
        Path java = Files.createDirectories(demitasse.resolve("jre/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\0' \"$a\"; done\n");
        java.toFile().setExecutable(true);
        Files.copy(Path.of("src/layer/bootstrap"), layer.resolve("bootstrap"));
        for (String file : List.of("jvm.options", "jvm-c1.flags", "jvm-c2.flags")) {
          Files.copy(Path.of("src/layer/demitasse", file), demitasse.resolve(file));
        }
        Files.writeString(
            demitasse.resolve("release"),
            "LAYER_ID=\"one\"\nPROFILE=\"full\"\nMODULES=\"java.base java.instrument jdk.jfr"
                + " jdk.management.agent jdk.jdwp.agent jdk.httpserver\"\n");
        Files.createFile(layer.resolve("out"));
        try (var files = Files.walk(layer)) {
          files.forEach(file -> file.toFile().deleteOnExit());
        }
        return layer;
      } catch (IOException e) {
        throw new IllegalStateException("No folder for a layer", e);
      }
    }
  }
}
