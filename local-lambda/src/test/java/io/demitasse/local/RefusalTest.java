package io.demitasse.local;

import static io.demitasse.local.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;

/** What the control plane refuses, in Lambda's words. */
@Tag("it")
class RefusalTest {
  @AutoClose private static LocalLambda lambda;
  @AutoClose private static Client client;
  private static LambdaClient sdk;
  private static String layer;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
    sdk = client.sdk();
    layer = client.publishLayer();
  }

  @AfterEach
  void deleteFunctions() {
    client.deleteFunctions();
  }

  private static void invalid(Consumer<CreateFunctionRequest.Builder> change, String message) {
    refused(
        () -> sdk.createFunction(Client.function("f", "echo", layer).applyMutation(change).build()),
        InvalidParameterValueException.class,
        400,
        message);
  }

  private static byte[] zeros(int size) throws IOException {
    return new Zips().add("zeros", 0644, new byte[size]).build();
  }

  @Test
  void unknown_layers_and_too_many_are_refused() {
    var unknown = layer.replace("fake:1", "fake:77");
    invalid(r -> r.layers(unknown), "Layer version " + unknown + " does not exist.");
    invalid(r -> r.layers(layer, layer), "Two different versions of the same layer");
    invalid(
        r -> r.layers(layer, layer, layer, layer, layer, layer),
        "Cannot reference more than 5 layers.");
  }

  @Test
  void settings_outside_lambdas_limits_are_refused() {
    invalid(r -> r.timeout(901), "timeout");
    invalid(r -> r.memorySize(127), "memorySize");
    invalid(r -> r.role("me"), "role");
    invalid(r -> r.handler("a b"), "handler");
    invalid(r -> r.functionName("no spaces"), "functionName");
    invalid(r -> r.runtime("java21"), "OS-only runtimes");
    invalid(r -> r.environment(e -> e.variables(Map.of("_HANDLER", "x"))), "reserved keys");
    invalid(r -> r.environment(e -> e.variables(Map.of("1x", "x"))), "environment.variables");
    invalid(
        r -> r.environment(e -> e.variables(Map.of("BIG", "x".repeat(4096)))),
        "exceeded the 4KB limit");
    var other = System.getProperty("os.arch").equals("aarch64") ? "x86_64" : "arm64";
    invalid(r -> r.architecturesWithStrings(other), "cannot run functions for " + other);
  }

  @Test
  void container_images_are_refused_by_their_name() {
    refused(
        () ->
            sdk.createFunction(r ->
                r.functionName("f")
                    .role(Client.ROLE)
                    .packageType("Image")
                    .code(c -> c.imageUri("000000000000.dkr.ecr.us-east-1.amazonaws.com/f:1"))),
        InvalidParameterValueException.class,
        400,
        "Local Lambda runs zip packages only, no container images.");
  }

  @Test
  void what_is_no_zip_is_refused() {
    invalid(
        r -> r.code(c -> c.zipFile(SdkBytes.fromUtf8String("not a zip"))),
        "Could not unzip uploaded file. Please check your file, then try to upload again.");
  }

  @Test
  void code_and_layers_together_are_limited_to_250_megabytes() throws IOException {
    var half = SdkBytes.fromByteArray(zeros(140_000_000));
    var big =
        sdk.publishLayerVersion(r -> r.layerName("big").content(c -> c.zipFile(half)))
            .layerVersionArn();
    invalid(
        r -> r.layers(big).code(c -> c.zipFile(half)),
        "exceeds the maximum allowed size of 262144000 bytes. The actual size is 280000000 bytes.");
  }

  @Test
  void uploads_are_limited_to_50_megabytes_of_zip() {
    var noise = new byte[53_000_000];
    new Random(1).nextBytes(noise);
    assertThatThrownBy(() ->
            sdk.publishLayerVersion(
                r -> r.layerName("big").content(c -> c.zipFile(SdkBytes.fromByteArray(noise)))))
        .isInstanceOfSatisfying(
            LambdaException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(413);
              assertThat(e.awsErrorDetails().errorCode())
                  .isEqualTo("RequestEntityTooLargeException");
            });
  }

  @Test
  void other_operations_are_named_and_refused() throws Exception {
    assertThatThrownBy(() -> sdk.listCodeSigningConfigs(r -> {}))
        .hasMessageContaining("Local Lambda does not implement GET /2020-04-22/code-signing");
    var request =
        HttpRequest.newBuilder(lambda.endpoint().resolve("/2015-03-31/functions"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"FunctionName\":"))
            .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType"))
        .contains("InvalidRequestContentException");
  }

  @Test
  void what_exists_already_is_a_conflict() throws IOException {
    sdk.createFunction(Client.function("f", "echo", layer).build());
    refused(
        () -> sdk.createFunction(Client.function("f", "echo", layer).build()),
        ResourceConflictException.class,
        409,
        "Function already exist: f");
  }

  @Test
  void a_stale_revision_is_a_failed_precondition() throws IOException {
    sdk.createFunction(Client.function("f", "echo", layer).build());
    refused(
        () -> sdk.updateFunctionConfiguration(r -> r.functionName("f").revisionId("old")),
        PreconditionFailedException.class,
        412,
        "RevisionId");
  }
}
