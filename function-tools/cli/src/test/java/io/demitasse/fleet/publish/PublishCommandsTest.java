package io.demitasse.fleet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.fleet.aws.Endpoints;
import io.demitasse.fleet.aws.Region;
import io.demitasse.fleet.aws.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --dry-run} prints. */
@Tag("it")
final class PublishCommandsTest {
  @TempDir private Path folder;

  private Publication publication(Path zip, List<String> regions, Optional<String> parameters) {
    return new Publication(
        List.of(zip),
        Optional.empty(),
        regions,
        1,
        Optional.of("it's mine"),
        "Apache-2.0",
        new Sharing(true, Optional.empty(), List.of("123456789012")),
        Optional.of("layers-{region}"),
        Optional.empty(),
        parameters);
  }

  @Test
  void every_call_of_every_region_is_there() throws Exception {
    var zip = Zips.layer(folder, "v1", "x86_64");
    var lines =
        new PublishCommands(
                publication(zip, List.of("us-east-1", "eu-west-1"), Optional.of("/layers")),
                Endpoints.parse(List.of("eu-west-1=http://127.0.0.1:9001")))
            .lines();

    assertThat(lines).hasSize(8);
    assertThat(lines.get(0))
        .startsWith("arn=$(aws lambda --region us-east-1 publish-layer-version")
        .contains("--description 'it'\\''s mine'", "fileb://" + zip);
    assertThat(lines.get(3)).startsWith("aws ssm put-parameter --region us-east-1");
    assertThat(lines.get(4)).contains("--region eu-west-1 --endpoint-url http://127.0.0.1:9001");
  }

  @Test
  void a_large_zip_goes_to_the_bucket_first() throws Exception {
    var lines =
        new PublishCommands(
                publication(Zips.large(folder, 51), List.of("us-east-1"), Optional.empty()),
                Endpoints.AWS)
            .lines();

    assertThat(lines.getFirst())
        .startsWith("aws s3 cp --region us-east-1")
        .contains("s3://layers-us-east-1/demitasse/");
    assertThat(lines.get(1)).contains("--content S3Bucket=layers-us-east-1,S3Key=demitasse/");
  }

  @Test
  void the_aws_CLI_takes_the_commands_as_they_are() throws Exception {
    assumeTrue(hasAwsCli(), "the aws CLI is not installed");
    try (var region = new Region(folder)) {
      var script =
          String.join(
              "\n",
              new PublishCommands(
                      publication(
                          Zips.layer(folder, "v1", "x86_64"),
                          List.of("us-east-1"),
                          Optional.empty()),
                      Endpoints.parse(List.of(region.endpoint())))
                  .lines());
      assertThat(run(script)).isZero();

      var version = region.sdk().getLayerVersion(r -> r.layerName("demitasse").versionNumber(1L));
      assertThat(version.description()).isEqualTo("it's mine");
      assertThat(
              region
                  .sdk()
                  .getLayerVersionPolicy(r -> r.layerName("demitasse").versionNumber(1L))
                  .policy())
          .contains("123456789012");
    }
  }

  private static boolean hasAwsCli() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v aws")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private int run(String script) throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("script"), "set -e\n" + script + "\n");
    var builder = new ProcessBuilder("sh", file.toString()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", "a", "AWS_SECRET_ACCESS_KEY", "b", "NO_PROXY", "127.0.0.1"));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assertThat(exit).as(output).isZero();
    return exit;
  }
}
