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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands of README and guide that no test types: each is known here, with the reason. */
final class UntestedCommandsTest {
  private static final Path ROOT = Path.of("..");

  /** By the page, and by the first line of the block. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          entry(
              "README.md: git clone REPOSITORY demitasse && cd demitasse   # wherever you found this",
              "There is no such repository yet. ScriptsIT runs the script"),
          entry(
              "README.md: aws lambda publish-layer-version --layer-name demitasse \\",
              "Needs an account. What the scripts do in its place is run above on that page"),
          entry(
              "first-function.md: mvn -DskipTests install",
              "Would fill the repository of who runs the tests. They install into one of their own"),
          entry(
              "gradle.md: scripts/doctor.sh --handler com.example.Hello::handle --code build/hello.zip",
              "Needs a zip that Gradle has made; other pages run the same commands on others"),
          entry(
              "infrastructure.md: sam deploy --guided --parameter-overrides"
                  + " DemitasseLayerArn=arn:aws:lambda:eu-central-1:123456789012:layer:demitasse:1",
              "Needs an account. SamTemplateTest reads the template"),
          entry(
              "infrastructure.md: cd cdk",
              "Needs an account. CdkExampleIT runs the example's tests"),
          entry(
              "libraries.md: aws lambda create-function --function-name orders --runtime"
                  + " provided.al2023 \\",
              "Needs an account. AwsLayerIT runs orders on both layers"),
          entry(
              "libraries.md: demitasse layer --name mail --layer"
                  + " demitasse-layer-standard-x86_64.zip \\",
              "Fetches libraries of the reader's choice. OwnLayerIT and ProjectsIT build such layers"),
          entry(
              "terraform.md: scripts/local-lambda.sh --port 9000 &",
              "Needs the AWS provider. TerraformTest applies the configuration where it is"),
          entry(
              "testing.md: mvn verify -Ddemitasse.target=layer"
                  + " -Ddemitasse.layer=/path/to/demitasse-layer-standard-x86_64.zip",
              "FunctionTestIT runs tests on the layer; HelloIT of the first function does so by Maven"));

  private static List<Path> pages() throws IOException {
    try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              guide.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  @Test
  void every_block_of_commands_is_run_or_has_its_reason() throws IOException {
    TreeSet<String> untested = new TreeSet<>();
    for (Path page : pages()) {
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
    for (Path page : pages()) {
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
