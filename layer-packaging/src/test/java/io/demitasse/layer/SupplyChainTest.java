package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build takes from others is named so that they cannot exchange it. */
class SupplyChainTest {
  private static final Pattern USES = Pattern.compile("uses: *(\\S+)(.*)");

  @Test
  void actions_of_workflows_are_pinned_by_commit_with_the_version_beside_it() throws IOException {
    List<MatchResult> uses = matches(Path.of("../.github/workflows"), ".yml", USES).toList();

    assertThat(uses).isNotEmpty();
    assertThat(uses)
        .allSatisfy(use -> {
          assertThat(use.group(1)).matches("[\\w./-]+@[0-9a-f]{40}");
          assertThat(use.group(2)).matches(" # v\\d+\\.\\d+\\.\\d+");
        });
  }

  private static Stream<MatchResult> matches(Path folder, String suffix, Pattern pattern)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return pattern.matcher(all.toString()).results().toList().stream();
    }
  }
}
