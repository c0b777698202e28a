package io.demitasse.runtime.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The options of this JVM in the order in which it reads them, so that the last of a kind is in
 * effect. Without system properties, which are for the function and may be secret.
 */
final class JvmFlags {
  private static final String FILE = "-XX:Flags=";

  private final List<String> first = new ArrayList<>();

  private final String mainClass;

  /**
   * @param ofLayer what is in the file that the command line names with {@code @}
   * @param mainClass where the options end on the command line
   */
  JvmFlags(Map<String, String> environment, String ofLayer, String mainClass) {
    this.mainClass = mainClass;
    add(Arrays.asList(environment.getOrDefault("JAVA_TOOL_OPTIONS", "").split("\\s+", -1)), first);
    add(Arrays.asList(ofLayer.split("\\s+", -1)), first);
  }

  List<String> with(List<String> commandLine) throws IOException {
    List<String> flags = new ArrayList<>();
    for (String word : commandLine) {
      if (word.startsWith(FILE)) {
        addFlagsOf(Path.of(word.substring(FILE.length())), flags);
      }
    }
    flags.addAll(first);
    int main = commandLine.indexOf(mainClass);
    add(main < 0 ? commandLine : commandLine.subList(0, main), flags);
    return flags;
  }

  /** A file of flags, without the {@code -XX:}, is what the JVM reads before all else. */
  private static void addFlagsOf(Path file, List<String> flags) throws IOException {
    if (Files.isReadable(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          flags.add("-XX:" + line.strip());
        }
      }
    }
  }

  private static void add(List<String> words, List<String> flags) {
    for (String word : words) {
      if (word.startsWith("-") && !word.startsWith("-D") && !word.equals("-cp")) {
        flags.add(word);
      }
    }
  }
}
