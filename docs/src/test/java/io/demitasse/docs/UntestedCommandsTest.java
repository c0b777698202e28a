package io.demitasse.docs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Commands of README and guide that no test types: each is known here, with the reason. */
final class UntestedCommandsTest {
  /** By the page, and by the first line of the block. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          entry(
              "first-function.md: mvn -DskipTests install",
              "Would fill the repository of who runs the tests. They install into one of their own"),
          entry(
              "infrastructure.md: sam deploy --guided --parameter-overrides"
                  + " DemitasseLayerArn=arn:aws:lambda:eu-central-1:123456789012:layer:demitasse:1",
              "Needs an account. SamTemplateTest reads the template"),
          entry(
              "infrastructure.md: cdk deploy -c"
                  + " layer=arn:aws:lambda:eu-central-1:123456789012:layer:demitasse:1 -c"
                  + " code=../target/function.zip",
              "Needs an account. The example's tests synthesise the stack"));

  @Test
  void every_block_of_commands_is_run_or_has_its_reason() throws IOException {
    TreeSet<String> untested = new TreeSet<>();
    for (Path page : Page.all()) {
      for (Page.Block block : Page.blocks(page)) {
        if (block.words().getFirst().equals("sh") && !block.isRun()) {
          untested.add(page.getFileName() + ": " + block.lines().getFirst());
        }
      }
    }

    assertThat(untested).isEqualTo(new TreeSet<>(REASONS.keySet()));
  }

  /** Commands in a block that is none of {@code sh} would be forgotten here. */
  @Test
  void every_block_says_what_it_is() throws IOException {
    List<String> nameless = new ArrayList<>();
    for (Path page : Page.all()) {
      boolean fenced = false;
      String before = "";
      for (String line : Files.readAllLines(page)) {
        boolean indented = line.startsWith("    ") && before.isEmpty();
        if (!fenced && (line.equals("```") || indented)) {
          nameless.add(page.getFileName() + ": " + line);
        }
        fenced ^= line.startsWith("```");
        before = line;
      }
    }

    assertThat(nameless).isEmpty();
  }
}
