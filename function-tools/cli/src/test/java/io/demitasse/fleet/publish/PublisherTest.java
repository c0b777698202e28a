package io.demitasse.fleet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.Endpoints;
import io.demitasse.fleet.aws.FakeService;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.Zips;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;

/** Publishing to Local Lambdas that play regions. */
@Tag("it")
final class PublisherTest {
  private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1", "ap-south-1");

  @TempDir private Path folder;
  private final Map<String, LocalLambda> regions = new HashMap<>();
  private final Map<String, URI> endpoints = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void start() throws IOException {
    for (var region : REGIONS) {
      var options =
          LocalLambdaOptions.ephemeral().withRegion(region).withData(folder.resolve(region));
      regions.put(region, LocalLambda.start(options));
      endpoints.put(region, regions.get(region).endpoint());
    }
  }

  @AfterEach
  void stop() throws IOException {
    for (var lambda : regions.values()) {
      lambda.close();
    }
  }

  private AwsClients aws() {
    return new AwsClients(new Endpoints(Optional.empty(), endpoints), environment);
  }

  private Publication publication(Path... zips) {
    return new Publication(
        List.of(zips),
        Optional.empty(),
        REGIONS,
        2,
        Optional.empty(),
        "Apache-2.0",
        Sharing.NONE,
        Optional.empty(),
        Optional.of(folder.resolve("layers.json")),
        Optional.empty());
  }

  private Published publish(Publication publication) throws FleetException, InterruptedException {
    try (var aws = aws()) {
      return new Publisher(aws, text -> {}).publish(publication);
    }
  }

  private List<LayerVersionsListItem> versions(String region) {
    try (var aws = aws()) {
      return aws.lambda(region)
          .listLayerVersions(request -> request.layerName("demitasse"))
          .layerVersions();
    }
  }

  @Test
  void every_region_gets_both_architectures() throws Exception {
    var published =
        publish(publication(Zips.layer(folder, "v1", "x86_64"), Zips.layer(folder, "v1", "arm64")));

    assertThat(published.failures()).isEmpty();
    assertThat(published.layers())
        .hasSize(6)
        .allSatisfy(layer -> assertThat(layer.published()).isTrue())
        .extracting(PublishedLayer::region)
        .containsExactly(
            "us-east-1", "us-east-1", "eu-west-1", "eu-west-1", "ap-south-1", "ap-south-1");
    assertThat(versions("eu-west-1"))
        .extracting(LayerVersionsListItem::compatibleArchitecturesAsStrings)
        .containsExactlyInAnyOrder(List.of("x86_64"), List.of("arm64"));
    assertThat(versions("eu-west-1").getFirst().licenseInfo()).isEqualTo("Apache-2.0");
    assertThat(folder.resolve("layers.json"))
        .content()
        .contains("arn:aws:lambda:ap-south-1:000000000000:layer:demitasse:2");
  }

  @Test
  void the_same_bits_are_not_published_again() throws Exception {
    var layer = Zips.layer(folder, "v1", "x86_64");
    publish(publication(layer));
    var again = publish(publication(layer));

    assertThat(again.layers())
        .allSatisfy(published -> assertThat(published.published()).isFalse())
        .extracting(PublishedLayer::arn)
        .contains("arn:aws:lambda:us-east-1:000000000000:layer:demitasse:1");
    assertThat(versions("us-east-1")).hasSize(1);
  }

  @Test
  void bits_of_an_older_version_are_found_too() throws Exception {
    publish(publication(Zips.layer(folder, "v1", "x86_64")));
    publish(publication(Zips.layer(folder, "v2", "x86_64")));
    var back = publish(publication(Zips.layer(folder, "v1", "x86_64")));

    assertThat(back.layers().getFirst().arn()).endsWith(":demitasse:1");
    assertThat(versions("us-east-1")).hasSize(2);
  }

  @Test
  void a_region_that_fails_does_not_stop_the_others_and_is_made_up_for() throws Exception {
    var layer = Zips.layer(folder, "v1", "x86_64");
    try (var disabled =
        FakeService.refusing(
            403, "UnrecognizedClientException", "The security token is invalid.")) {
      endpoints.put("eu-west-1", disabled.endpoint());
      var published = publish(publication(layer));

      assertThat(published.layers())
          .extracting(PublishedLayer::region)
          .containsExactly("us-east-1", "ap-south-1");
      assertThat(published.failures()).containsOnlyKeys("eu-west-1");
      assertThat(published.failures().get("eu-west-1"))
          .hasMessageContaining("UnrecognizedClientException")
          .hasMessageContaining("eu-west-1 is not enabled");
    }
    assertThat(folder.resolve("layers.json")).content().doesNotContain("eu-west-1");

    endpoints.put("eu-west-1", regions.get("eu-west-1").endpoint());
    var resumed = publish(publication(layer));

    assertThat(resumed.failures()).isEmpty();
    assertThat(resumed.layers())
        .filteredOn(PublishedLayer::published)
        .extracting(PublishedLayer::region)
        .containsExactly("eu-west-1");
    assertThat(folder.resolve("layers.json")).content().contains("eu-west-1", "us-east-1");
  }

  @Test
  void who_may_use_a_layer_is_said_once() throws Exception {
    var plain = publication(Zips.layer(folder, "v1", "x86_64"));
    var shared =
        new Publication(
            plain.zips(),
            plain.layerName(),
            plain.regions(),
            plain.parallel(),
            Optional.of("mine"),
            plain.license(),
            new Sharing(true, Optional.of("o-a1b2c3d4e5"), List.of("123456789012")),
            plain.bucket(),
            plain.layersFile(),
            plain.parameterPrefix());
    publish(plain);
    publish(shared);
    assertThat(publish(shared).failures()).isEmpty();

    try (var aws = aws()) {
      var policy =
          aws.lambda("us-east-1")
              .getLayerVersionPolicy(request -> request.layerName("demitasse").versionNumber(1L))
              .policy();
      assertThat(policy).contains("\"public\"", "o-a1b2c3d4e5", "account-123456789012");
    }
  }

  @Test
  void a_zip_over_50_MB_goes_through_a_bucket_of_the_region() throws Exception {
    var large = Zips.large(folder, 51);
    assertThat(publish(publication(large)).failures().get("us-east-1"))
        .hasMessageContaining("51 MB")
        .hasMessageContaining("--bucket");

    try (var s3 = FakeService.s3(folder.resolve("us-east-1/s3"))) {
      environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
      var plain = publication(large);
      var published =
          publish(
              new Publication(
                  plain.zips(),
                  Optional.of("large"),
                  List.of("us-east-1"),
                  1,
                  plain.description(),
                  plain.license(),
                  plain.sharing(),
                  Optional.of("layers-{region}"),
                  plain.layersFile(),
                  plain.parameterPrefix()));

      assertThat(published.failures()).isEmpty();
      assertThat(s3.requests()).singleElement().asString().contains("layers-us-east-1/demitasse/");
    }
    assertThat(Files.exists(folder.resolve("us-east-1/s3/layers-us-east-1"))).isTrue();
  }

  @Test
  void parameters_name_the_versions_if_they_are_wanted() throws Exception {
    try (var ssm = FakeService.ssm()) {
      environment.put("AWS_ENDPOINT_URL_SSM", ssm.endpoint().toString());
      var plain = publication(Zips.layer(folder, "v1", "x86_64"));
      publish(
          new Publication(
              plain.zips(),
              plain.layerName(),
              List.of("us-east-1"),
              1,
              plain.description(),
              plain.license(),
              plain.sharing(),
              plain.bucket(),
              plain.layersFile(),
              Optional.of("/team/layers")));

      assertThat(ssm.requests())
          .singleElement()
          .asString()
          .contains("/team/layers/demitasse/x86_64", "layer:demitasse:1");
    }
  }

  @Test
  void a_layer_for_tests_only_stays_on_this_machine() throws Exception {
    var zip =
        Zips.write(
            folder.resolve("test-x86_64.zip"),
            Map.of("demitasse/release", "PROFILE=\"full\"\nTEST_ONLY=\"it needs glibc 2.38\"\n"));
    assertThat(publish(publication(zip)).failures()).isEmpty();

    endpoints.put("us-east-1", URI.create("https://lambda.example.com"));
    assertThatThrownBy(() -> publish(publication(zip)))
        .isInstanceOf(FleetException.class)
        .hasMessageContaining("glibc 2.38");
  }

  @Test
  void what_is_no_zip_is_refused_before_anything_is_sent() throws Exception {
    var text = Files.writeString(folder.resolve("layer.zip"), "no zip");
    assertThatThrownBy(() -> publish(publication(text))).hasMessageContaining("no zip");
    assertThatThrownBy(() -> publish(publication(folder.resolve("none.zip"))))
        .hasMessageContaining("there is no file");
    var layer = Zips.layer(folder, "v1", "x86_64");
    assertThatThrownBy(() -> publish(publication(layer, layer)))
        .hasMessageContaining("--layer-name");
  }
}
