package io.demitasse.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and guide tell a reader to type does what they say. */
@Tag("it")
final class DocumentedCommandsIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  static List<Path> pages() throws IOException {
    try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
      List<Path> pages = new ArrayList<>(guide.filter(p -> p.toString().endsWith(".md")).toList());
      pages.add(ROOT.resolve("README.md"));
      pages.removeIf(page -> steps(page).isEmpty());
      return pages.stream().sorted().map(ROOT::relativize).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_commands_of_a_page_do_what_it_says(Path page) throws Exception {
    List<Step> steps = steps(ROOT.resolve(page));
    for (Step step : steps) {
      for (String program : step.needs()) {
        assumeTrue(
            isOnPath(program), program + " is not installed, which line " + step.line() + " needs");
      }
    }

    List<String> outputs = new Clone(ROOT, folder).run(steps);

    assertThat(outputs).hasSameSizeAs(steps);
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).missingFrom(outputs.get(i)))
          .as("line %d printed%n%s", steps.get(i).line(), outputs.get(i))
          .isEmpty();
    }
  }

  private static List<Step> steps(Path page) {
    try {
      return Page.read(page);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }
}
