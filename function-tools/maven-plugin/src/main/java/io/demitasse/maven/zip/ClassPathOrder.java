package io.demitasse.maven.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What changes because Lambda's class path has the jars of {@code lib/} sorted by name, and Maven's
 * has them in the order of the pom: of files with one name in several jars the first one is found.
 */
final class ClassPathOrder {
  /** Files that all jars have, or of which all are read, not the first one. */
  private static final Pattern OF_EVERY_JAR =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|[^/]*\\.(SF|RSA|DSA|EC)|INDEX\\.LIST|DEPENDENCIES|(maven|services)/.*"
              + "|(.*/)?(LICENSE|NOTICE|LICENCE|COPYRIGHT)[^/]*)|(.*/)?module-info\\.class"
              + "|(LICENSE|NOTICE|LICENCE)[^/]*",
          Pattern.CASE_INSENSITIVE);

  /** Checksums of files by name, of jars by name in Maven's order. */
  private final Map<String, Map<String, Long>> jars;

  private ClassPathOrder(Map<String, Map<String, Long>> jars) {
    this.jars = jars;
  }

  static ClassPathOrder of(Map<String, Path> jars) throws IOException {
    Map<String, Map<String, Long>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Path> jar : jars.entrySet()) {
      try (ZipFile file = new ZipFile(jar.getValue().toFile())) {
        Map<String, Long> sums = new LinkedHashMap<>();
        file.stream()
            .filter(entry -> !entry.isDirectory() && counts(entry.getName()))
            .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        all.put(jar.getKey(), sums);
      } catch (IOException e) {
        throw new IOException(
            jar.getValue()
                + " cannot be read as a jar: "
                + e.getMessage()
                + ". Delete it there, so"
                + " that Maven fetches it again",
            e);
      }
    }
    return new ClassPathOrder(all);
  }

  private static boolean counts(String name) {
    return !OF_EVERY_JAR.matcher(name).matches();
  }

  /** The name for the jar of the function itself: its files win, as they do in Maven. */
  String nameBefore(String name, Collection<String> files) {
    boolean hidden =
        jars.entrySet().stream()
            .filter(jar -> jar.getKey().compareTo(name) < 0)
            .anyMatch(
                jar -> files.stream().anyMatch(f -> counts(f) && jar.getValue().containsKey(f)));
    return hidden ? "00-" + name : name;
  }

  /** Where another file is found than with Maven, for people; one line for each pair of jars. */
  List<String> differences() {
    Map<String, String> byMaven = firstJars(jars);
    Map<String, String> byLambda = firstJars(new TreeMap<>(jars));
    Map<String, List<String>> changed = new TreeMap<>();
    byMaven.forEach((file, jar) -> {
      String other = byLambda.getOrDefault(file, jar);
      if (!sum(jar, file).equals(sum(other, file))) {
        changed
            .computeIfAbsent(
                "%s comes before %s on Lambda, where jars are sorted by name".formatted(other, jar),
                key -> new ArrayList<>())
            .add(file);
      }
    });
    List<String> lines = new ArrayList<>();
    changed.forEach((pair, files) ->
        lines.add(
            "%s, and both have %s%s. Exclude one of them."
                .formatted(
                    pair,
                    files.getFirst(),
                    files.size() == 1 ? "" : " and " + (files.size() - 1) + " more files")));
    return lines;
  }

  private Long sum(String jar, String file) {
    return jars.getOrDefault(jar, Map.of()).getOrDefault(file, -1L);
  }

  private static Map<String, String> firstJars(Map<String, Map<String, Long>> jars) {
    Map<String, String> first = new LinkedHashMap<>();
    jars.forEach((jar, files) -> files.keySet().forEach(file -> first.putIfAbsent(file, jar)));
    return first;
  }
}
