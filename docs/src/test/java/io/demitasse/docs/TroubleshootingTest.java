package io.demitasse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.advice.Troubleshooting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages lead to entries of the page on troubleshooting that are there. */
final class TroubleshootingTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("docs/troubleshooting\\.md#([a-z0-9-]*)");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z0-9-]+)\"></a>");

  /** Where messages are. */
  private static final List<String> SOURCES =
      List.of(
          "runtime-core/src/main",
          "layer-packaging/src/layer",
          "local-lambda/src/main",
          "layer-tools/src/main",
          "function-tools/cli/src/main",
          "function-tools/maven-plugin/src/main",
          "function-tools/junit/src/main",
          "scripts",
          "pom.xml");

  /** Messages of the JDK, of AWS or of a library, or none at all: nothing of ours can lead here. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "wrapper-java", "no-bootstrap", "trace-variable", "request-id-in-logs", "end-of-output");

  private static List<String> page() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/troubleshooting.md"));
  }

  private static List<String> anchors() throws IOException {
    return find(ANCHOR, String.join("\n", page()));
  }

  private static List<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static Set<String> linked() throws IOException {
    Set<String> linked = new TreeSet<>();
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(source))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          // Whatever bytes there are besides: the links are ASCII.
          linked.addAll(find(LINK, Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
      }
    }
    return linked;
  }

  @Test
  void every_link_of_a_message_leads_to_an_entry() throws IOException {
    assertThat(linked()).isNotEmpty().isSubsetOf(anchors());
  }

  @Test
  void every_entry_is_led_to_unless_its_message_is_of_others() throws IOException {
    Set<String> expected = new TreeSet<>(anchors());
    expected.removeAll(OF_OTHERS);

    assertThat(linked()).isEqualTo(expected);
    assertThat(anchors()).containsAll(OF_OTHERS);
  }

  /** So a finding cannot be without: all that is not well has to name one of them. */
  @Test
  void the_tools_have_an_entry_for_each_kind_of_trouble_they_know() throws IOException {
    assertThat(anchors())
        .containsAll(
            Stream.of(Troubleshooting.values())
                .map(help -> help.place().substring("docs/troubleshooting.md#".length()))
                .toList());
  }

  @Test
  void every_entry_has_a_name_of_its_own_that_stays_when_its_heading_changes() throws IOException {
    List<String> lines = page();
    List<String> nameless = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ") && !ANCHOR.matcher(lines.get(i - 1)).matches()) {
        nameless.add(lines.get(i));
      }
    }

    assertThat(nameless).isEmpty();
    assertThat(anchors()).doesNotHaveDuplicates();
  }
}
