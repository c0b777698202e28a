package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A name means one thing in the whole project. */
final class NamesTest {
  /** Names that may be there more than once, with the reason. */
  private static final Map<String, String> SHARED =
      Map.of("Main", "where a program begins is called so everywhere");

  /** One function for several frameworks, to compare them: a project of its own for each. */
  private static final Path ALIKE = Path.of("benchmarks", "heavy");

  @Test
  void no_class_is_called_like_one_of_another_package() throws IOException {
    Map<String, List<Path>> files =
        Project.mainSources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .map(Project.ROOT::relativize)
            .filter(file -> !file.startsWith(ALIKE))
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString().replace(".java", ""),
                    TreeMap::new,
                    Collectors.toList()));
    assertThat(files).hasSizeGreaterThan(100);
    files.values().removeIf(homes -> homes.size() == 1);

    assertThat(files).containsOnlyKeys(SHARED.keySet());
  }
}
