package io.demitasse.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the functions with libraries to their modules, which only {@code scripts/bench.sh} builds:
 * what they need would cost every build minutes of downloads.
 */
final class HeavyScenariosTest {
  private static final Path MODULES = Path.of("heavy").toAbsolutePath();

  @TempDir private Path project;

  @Test
  void each_name_in_charts_and_budgets_is_a_function_that_is_started() throws IOException {
    assertThat(scenarios()).extracting(Scenario::name).isEqualTo(HeavyScenarios.names());
    assertThat(HeavyScenarios.names()).containsAll(HeavyScenarios.libraryLayers().keySet());
  }

  @Test
  void each_function_that_is_built_here_has_a_handler_in_its_sources() throws IOException {
    List<Path> sources = sources();

    assertThat(scenarios())
        .filteredOn(scenario -> scenario.handler().startsWith("io.demitasse.benchmarks.heavy."))
        .hasSizeGreaterThan(5)
        .allSatisfy(scenario -> assertThat(sources).anyMatch(file -> holds(file, scenario)));
  }

  @Test
  void each_module_is_a_function_that_is_started() throws IOException {
    assertThat(modules())
        .allSatisfy(module ->
            assertThat(scenarios())
                .flatExtracting(Scenario::jars)
                .anyMatch(jar -> jar.toString().contains("/heavy/" + module + "/target/")));
  }

  private List<Scenario> scenarios() throws IOException {
    Files.createDirectories(project.resolve("benchmarks/target/libraries/aws-sdk"));
    for (String module : modules()) {
      Path target = project.resolve("benchmarks/heavy").resolve(module).resolve("target");
      Files.createDirectories(target.resolve("lib"));
      Files.write(target.resolve("heavy-" + module + "-runner.jar"), new byte[0]);
    }
    return HeavyScenarios.all(new Artifacts(project));
  }

  private static List<String> modules() throws IOException {
    return Pattern.compile("<module>(.+)</module>")
        .matcher(Files.readString(MODULES.resolve("pom.xml")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MODULES)) {
      return files.filter(file -> file.toString().contains("/src/main/")).toList();
    }
  }

  /** By the path of the class: Kotlin's and Clojure's too, which differs in the case of letters. */
  private static boolean holds(Path source, Scenario scenario) {
    String path = scenario.handler().replace('.', '/') + ".";
    return source
        .toString()
        .regionMatches(true, source.toString().indexOf("io/"), path, 0, path.length());
  }
}
