package io.demitasse.libraries;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Puts a number to an AWS service and gets it back, by the HTTP client that the event names. */
public final class AwsClients {
  public int handle(Map<String, String> event) {
    try (SdkHttpClient http = http(event.get("http"));
        LambdaClient client =
            LambdaClient.builder()
                .httpClient(http)
                .endpointOverride(URI.create(event.get("endpoint")))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build()) {
      client.putFunctionConcurrency(
          r -> r.functionName("fun").reservedConcurrentExecutions(event.get("http").length()));
      return client
          .getFunctionConcurrency(r -> r.functionName("fun"))
          .reservedConcurrentExecutions();
    }
  }

  // The older Apache client, which many functions still have.
  @SuppressWarnings("deprecation")
  private static SdkHttpClient http(String name) {
    return switch (name) {
      case "apache" -> ApacheHttpClient.create();
      case "apache5" -> Apache5HttpClient.create();
      default -> UrlConnectionHttpClient.create();
    };
  }
}
