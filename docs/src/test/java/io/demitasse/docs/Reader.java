package io.demitasse.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Types what README and guide show.
 *
 * @param lane whose blocks it types
 */
record Reader(String lane) {
  /** Those with commands, but for pages that another one goes on from. */
  List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    Set<Path> included = new HashSet<>();
    for (Path page : Page.all()) {
      if (!Page.read(page, lane).isEmpty()) {
        pages.add(page);
        Page.before(page).ifPresent(included::add);
      }
    }
    pages.removeAll(included);
    return pages.stream().map(Page.ROOT::relativize).toList();
  }

  void follow(Path page, Path folder) throws IOException, InterruptedException {
    List<Step> steps =
        Page.read(Page.ROOT.resolve(page), lane).stream()
            .filter(step -> step.conditions().needs().stream().allMatch(Tools::has))
            .toList();
    assumeTrue(
        steps.stream().anyMatch(step -> !step.isFile()),
        () -> "What " + page + " needs is not installed: " + needs(page));

    List<String> outputs = new Clone(Page.ROOT, folder).run(steps);

    assertThat(outputs).hasSameSizeAs(steps);
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).missingFrom(outputs.get(i)))
          .as("line %d printed%n%s", steps.get(i).line(), outputs.get(i))
          .isEmpty();
    }
  }

  private List<String> needs(Path page) {
    try {
      return Page.read(Page.ROOT.resolve(page), lane).stream()
          .flatMap(step -> step.conditions().needs().stream())
          .filter(program -> !Tools.has(program))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
