package io.demitasse.layer;

import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import io.demitasse.local.archive.Unzipper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** The built layer, published to a Local Lambda, with an AWS SDK client for it. */
final class BuiltLayer implements AutoCloseable {
  private final LocalLambda lambda;
  private final LambdaClient client;
  private final String layerArn;

  BuiltLayer() throws IOException {
    this(LocalLambdaOptions.ephemeral());
  }

  BuiltLayer(LocalLambdaOptions options) throws IOException {
    lambda = LocalLambda.start(options);
    client =
        LambdaClient.builder()
            .endpointOverride(lambda.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
            .build();
    SdkBytes zip = SdkBytes.fromByteArray(Files.readAllBytes(zip()));
    layerArn =
        client
            .publishLayerVersion(r -> r.layerName("demitasse").content(c -> c.zipFile(zip)))
            .layerVersionArn();
  }

  static Path zip() {
    return Path.of(System.getProperty("layer.zip"));
  }

  static Path sample(String name) {
    return Path.of("..", "sample-functions", name, "target", name + ".zip")
        .toAbsolutePath()
        .normalize();
  }

  static Path unpackedSample(String name, Path folder) throws IOException {
    Unzipper.unzip(sample(name), folder, Long.MAX_VALUE);
    return folder;
  }

  static Path script(String name) {
    return Path.of("..", "scripts", name).toAbsolutePath().normalize();
  }

  LocalLambda lambda() {
    return lambda;
  }

  LambdaClient client() {
    return client;
  }

  /** Creates a function and returns its name. */
  String function(String name, byte[] zip, String handler) {
    client.createFunction(r ->
        r.functionName(name)
            .runtime("provided.al2023")
            .role("arn:aws:iam::000000000000:role/local")
            .handler(handler)
            .memorySize(512)
            .timeout(20)
            .layers(layerArn)
            .code(c -> c.zipFile(SdkBytes.fromByteArray(zip))));
    return name;
  }

  /** Creates a function of the classes in {@code io.demitasse.functions}. */
  String probe(String name, String method) throws IOException {
    return function(name, testClasses(), "io.demitasse.functions.Probe::" + method);
  }

  InvokeResponse invoke(String function, String event) {
    return client.invoke(r ->
        r.functionName(function).payload(SdkBytes.fromUtf8String(event)).logType(LogType.TAIL));
  }

  String answer(String function, String event) {
    return invoke(function, event).payload().asUtf8String();
  }

  private static byte[] testClasses() throws IOException {
    Path folder = Path.of("target", "test-classes");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        var files = Files.walk(folder.resolve("io/demitasse/functions"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    client.close();
    lambda.close();
  }
}
