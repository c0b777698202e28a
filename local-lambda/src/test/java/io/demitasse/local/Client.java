package io.demitasse.local;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** An unmodified AWS SDK client for a Local Lambda, with a few short cuts. */
final class Client implements AutoCloseable {
  static final String ROLE = "arn:aws:iam::000000000000:role/local";

  private final LambdaClient sdk;

  Client(LocalLambda lambda) {
    this(lambda.endpoint().toString());
  }

  Client(String endpoint) {
    sdk =
        LambdaClient.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClientBuilder(Apache5HttpClient.builder().maxConnections(250))
            .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
            .build();
  }

  LambdaClient sdk() {
    return sdk;
  }

  /** Publishes the layer with the fake runtime. */
  String publishLayer() throws IOException {
    var zip = Zips.fakeLayer();
    return sdk.publishLayerVersion(
            r -> r.layerName("fake").content(c -> c.zipFile(SdkBytes.fromByteArray(zip))))
        .layerVersionArn();
  }

  /** Creates a function on the fake runtime that starts as its handler says. */
  void createFunction(String name, String handler) throws IOException {
    sdk.createFunction(function(name, handler, publishLayer()).build());
  }

  static CreateFunctionRequest.Builder function(String name, String handler, String layer)
      throws IOException {
    var zip = SdkBytes.fromByteArray(Zips.of("handler.txt", "a handler"));
    return CreateFunctionRequest.builder()
        .functionName(name)
        .runtime("provided.al2023")
        .role(ROLE)
        .handler(handler)
        .timeout(10)
        .layers(layer)
        .environment(e -> e.variables(Map.of("GREETING", "hello")))
        .layers(List.of(layer))
        .code(c -> c.zipFile(zip));
  }

  void deleteFunctions() {
    sdk.listFunctions()
        .functions()
        .forEach(f -> sdk.deleteFunction(r -> r.functionName(f.functionName())));
  }

  InvokeResponse invoke(String function, String event) {
    return sdk.invoke(r ->
        r.functionName(function).payload(SdkBytes.fromUtf8String(event)).logType(LogType.TAIL));
  }

  String answer(String function, String event) {
    return invoke(function, event).payload().asUtf8String();
  }

  @Override
  public void close() {
    sdk.close();
  }
}
