package io.demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LogType;

/** {@code demitasse layer} as people run it, and a function attached to what it wrote. */
@Tag("it")
final class LayerCommandIT {
  private static final String HANDLER = "io.demitasse.library.Teas::brew";
  private static final String EVENT = "{\"name\":\"Ada\"}";

  @TempDir private Path folder;

  private record Said(int exit, String text) {}

  /**
   * With a home whose settings name a local repository, and nothing else to take artifacts from.
   */
  private Said layer(String... arguments) throws IOException, InterruptedException {
    Path settings = Files.createDirectories(folder.resolve("home/.m2")).resolve("settings.xml");
    Files.writeString(
        settings,
        "<settings><localRepository>%s</localRepository><offline>true</offline></settings>"
            .formatted(folder.resolve("repository")));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.home=" + folder.resolve("home"));
    command.addAll(List.of("-jar", System.getProperty("demitasse.cli"), "layer"));
    command.addAll(List.of("--layer", Opt.BASE.toString(), "--output", folder + "/out"));
    command.addAll(List.of("--handlers", folder + "/handlers", "--events", folder + "/events"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void layOut() throws IOException {
    Opt.classes("Leaves", folder.resolve("leaves"));
    Path version = folder.resolve("repository/org/example/leaves/1");
    Files.createDirectories(version);
    ZipWriter.pack(folder.resolve("leaves"), version.resolve("leaves-1.jar"));
    write(
        "repository/org/example/leaves/1/leaves-1.pom",
        "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>leaves</artifactId><version>1</version>"
            + "<licenses><license><name>MIT</name></license></licenses></project>");
    write("water/water.txt", "hot");
    Files.createDirectories(folder.resolve("jars"));
    ZipWriter.pack(folder.resolve("water"), folder.resolve("jars/water-2.jar"));
    Opt.classes("Teas", folder.resolve("handlers"));
    write("events/1.json", "{\"handler\":\"%s\",\"event\":%s}".formatted(HANDLER, EVENT));
  }

  @Test
  void libraries_of_coordinates_and_of_a_folder_serve_a_function_in_local_lambda()
      throws Exception {
    layOut();
    Said built =
        layer(
            "--name", "teas", "org.example:leaves:1", "--jars", folder.resolve("jars").toString());
    assertThat(built.exit()).as(built.text()).isZero();
    assertThat(built.text())
        .containsPattern(
            "Wrote .*demitasse-libraries-teas-.*\\.zip: [0-9.]+ MB, [0-9.]+ MB unzipped")
        .containsPattern("takes [0-9]{4} classes from it");
    String name = "out/demitasse-libraries-teas-" + System.getProperty("layer.arch");
    assertThat(Files.readString(folder.resolve(name + ".cdx.json")))
        .contains("pkg:maven/org.example/leaves@1?type=jar", "\"id\" : \"MIT\"", "water");

    Path function = Opt.function(folder, "Teas");
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
        var client = client(lambda)) {
      String base = publish(client, Opt.BASE);
      String libraries = publish(client, folder.resolve(name + ".zip"));
      client.createFunction(create ->
          create
              .functionName("teas")
              .runtime("provided.al2023")
              .role("arn:aws:iam::000000000000:role/local")
              .handler(HANDLER)
              .timeout(20)
              .layers(base, libraries)
              .code(code -> code.zipFile(bytes(function))));
      var answer =
          client.invoke(invoke ->
              invoke
                  .functionName("teas")
                  .payload(SdkBytes.fromUtf8String(EVENT))
                  .logType(LogType.TAIL));
      assertThat(answer.payload().asUtf8String()).isEqualTo("{\"tea\":\"green for Ada\"}");
      // That a start takes the cache, the build has seen to; here it would be said if it was
      // refused.
      assertThat(new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8))
          .contains("START RequestId")
          .doesNotContain("Starting slower");
    }
  }

  @Test
  void what_cannot_be_built_is_told_in_one_sentence_and_leaves_nothing() throws Exception {
    layOut();
    Said unknown = layer("--name", "teas", "org.example:roots:1");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.text())
        .startsWith("demitasse layer: Maven does not find org.example:roots:1: ");
    Said none = layer("--name", "teas");
    assertThat(none.text())
        .startsWith("demitasse layer: The library layer teas would have no jars");
    Said noFolder = layer("--name", "teas", "--jars", folder + "/none");
    assertThat(noFolder.text())
        .isEqualToIgnoringNewLines("demitasse layer: There is no folder " + folder + "/none.");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static LambdaClient client(LocalLambda lambda) {
    return LambdaClient.builder()
        .endpointOverride(lambda.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private static SdkBytes bytes(Path file) {
    try {
      return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String publish(LambdaClient client, Path zip) {
    String name = String.valueOf(zip.getFileName()).replace(".zip", "");
    return client
        .publishLayerVersion(layer -> layer.layerName(name).content(c -> c.zipFile(bytes(zip))))
        .layerVersionArn();
  }
}
