package io.demitasse.layer.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the JVM says while it writes a cache. It leaves out what it cannot store, and such classes
 * are loaded as ever.
 */
public final class DumpLog {
  /** To be appended to the options of a JVM, which starts another one that writes the cache. */
  public static final String OPTION = "-Xlog:aot=warning:file=%s/demitasse-dump-%%p.log";

  private static final Pattern SKIPPED = Pattern.compile("\\[aot *\\] Skipping ([^ :]+): (.+)");
  private static final Pattern OF_THE_JDK = Pattern.compile("(java|javax|jdk|sun)[./].*");
  private static final Map<String, String> REASONS =
      Map.of(
          "Signed JAR", "their jar is signed",
          "Unsupported location",
              "native or other code defined them, or they are of one Java version in a multi-release jar",
          "Old class has been linked", "they were compiled for Java 5 or older",
          "Failed verification", "they do not pass the verification of byte code");
  private static final int EXAMPLES = 3;

  private final List<String> lines = new ArrayList<>();

  private DumpLog() {}

  /** Reads what was logged to a folder by both JVMs. */
  public static DumpLog in(Path folder) throws IOException {
    var log = new DumpLog();
    try (var files = Files.newDirectoryStream(folder, "demitasse-dump-*.log")) {
      for (var file : files) {
        log.lines.addAll(Files.readAllLines(file));
      }
    }
    return log;
  }

  /** A line for each reason for which classes are not in the cache. */
  public List<String> left() {
    var classes = new TreeMap<String, List<String>>();
    for (var line : lines) {
      var skipped = SKIPPED.matcher(line);
      if (skipped.find() && !OF_THE_JDK.matcher(skipped.group(1)).matches()) {
        var reason = REASONS.get(skipped.group(2));
        if (reason != null) {
          classes.computeIfAbsent(reason, r -> new ArrayList<>()).add(skipped.group(1));
        }
      }
    }
    var notes = new ArrayList<String>();
    classes.forEach((reason, names) -> notes.add(note(reason, names)));
    return notes;
  }

  private static String note(String reason, List<String> names) {
    var distinct = names.stream().distinct().map(name -> name.replace('/', '.')).sorted().toList();
    var examples = String.join(", ", distinct.subList(0, Math.min(EXAMPLES, distinct.size())));
    return "Not in the cache, because %s: %d class(es), such as %s"
        .formatted(reason, distinct.size(), examples);
  }

  /** Why there is no cache, as far as the JVM says; empty lines left out. */
  public String errors() {
    return String.join(
        "\n", lines.stream().filter(line -> !SKIPPED.matcher(line).find()).distinct().toList());
  }
}
