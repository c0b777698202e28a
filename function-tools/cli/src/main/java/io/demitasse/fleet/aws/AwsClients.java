package io.demitasse.fleet.aws;

import io.demitasse.layer.advice.Troubleshooting;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Clients of the AWS SDK, one for each service and region, made when first asked for. Thread-safe.
 */
public final class AwsClients implements AutoCloseable {
  private static final String LOCAL = "local";
  private static final String LOCAL_REGION = "us-east-1";

  /** The longest that a function may take to answer, and a little. */
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(16);

  private final Endpoints endpoints;
  private final Map<String, String> environment;
  private final Map<String, LambdaClient> lambdas = new ConcurrentHashMap<>();
  private final Map<String, S3Client> s3s = new ConcurrentHashMap<>();
  private final Map<String, SsmClient> ssms = new ConcurrentHashMap<>();

  /**
   * Creates no client yet; the environment is that of the process.
   *
   * @throws IllegalArgumentException if AWS_ENDPOINT_URL_LAMBDA is no URL
   */
  public AwsClients(Endpoints endpoints, Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.endpoints =
        new Endpoints(
            endpoints
                .everywhere()
                .or(() -> variable("AWS_ENDPOINT_URL_LAMBDA").map(Endpoints::uri)),
            endpoints.ofRegions());
  }

  /** Where Lambda is called. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /**
   * The region of AWS's configuration, or one that a Lambda on this machine takes.
   *
   * @throws FleetException if nothing names one
   */
  public String defaultRegion() throws FleetException {
    var named = variable("AWS_REGION").or(() -> variable("AWS_DEFAULT_REGION"));
    if (named.isPresent()) {
      return named.get();
    }
    if (endpoints.isLocal(LOCAL_REGION)) {
      return LOCAL_REGION;
    }
    try {
      return new DefaultAwsRegionProviderChain().getRegion().id();
    } catch (SdkClientException e) {
      throw new FleetException(
          "no region is configured; name one by --region or AWS_REGION, for instance eu-west-1\n  "
              + Troubleshooting.NO_REGION.sentence(),
          e);
    }
  }

  /** Lambda in a region. */
  public LambdaClient lambda(String region) {
    return lambdas.computeIfAbsent(
        region, name -> configured(LambdaClient.builder(), name, endpoints.of(name)).build());
  }

  /** S3 in a region; {@code AWS_ENDPOINT_URL_S3} leads elsewhere. */
  public S3Client s3(String region) {
    var endpoint = variable("AWS_ENDPOINT_URL_S3").map(URI::create);
    return s3s.computeIfAbsent(
        region,
        name ->
            configured(S3Client.builder(), name, endpoint)
                // A host of that name below the one of a machine cannot be looked up.
                .forcePathStyle(endpoint.isPresent())
                .build());
  }

  /** Systems Manager in a region; {@code AWS_ENDPOINT_URL_SSM} leads elsewhere. */
  public SsmClient ssm(String region) {
    var endpoint = variable("AWS_ENDPOINT_URL_SSM").map(URI::create);
    return ssms.computeIfAbsent(
        region, name -> configured(SsmClient.builder(), name, endpoint).build());
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B configured(
      B builder, String region, Optional<URI> endpoint) {
    boolean local = endpoints.isLocal(region);
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(Region.of(region))
        .credentialsProvider(
            local ? anyCredentials() : DefaultCredentialsProvider.builder().build())
        .httpClient(http(local));
  }

  private AwsCredentialsProvider anyCredentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            environment.getOrDefault("AWS_ACCESS_KEY_ID", LOCAL),
            environment.getOrDefault("AWS_SECRET_ACCESS_KEY", LOCAL)));
  }

  private static SdkHttpClient http(boolean local) {
    var builder = UrlConnectionHttpClient.builder().socketTimeout(ANSWER_LIMIT);
    if (local) {
      // A proxy of the network has no business with this machine.
      builder.proxyConfiguration(
          ProxyConfiguration.builder()
              .useSystemPropertyValues(false)
              .useEnvironmentVariablesValues(false)
              .build());
    }
    return builder.build();
  }

  @Override
  public void close() {
    lambdas.values().forEach(LambdaClient::close);
    s3s.values().forEach(S3Client::close);
    ssms.values().forEach(SsmClient::close);
  }
}
