package io.demitasse.fleet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointsTest {
  @Test
  void a_URL_is_for_all_regions_but_those_with_one_of_their_own() {
    var endpoints =
        Endpoints.parse(List.of("http://127.0.0.1:1", "eu-west-1=https://example.com/a=b"));

    assertThat(endpoints.of("us-east-1")).contains(URI.create("http://127.0.0.1:1"));
    assertThat(endpoints.of("eu-west-1")).contains(URI.create("https://example.com/a=b"));
    assertThat(endpoints.isLocal("us-east-1")).isTrue();
    assertThat(endpoints.isLocal("eu-west-1")).isFalse();
    assertThat(Endpoints.AWS.of("us-east-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:9000", "localhost", "", "ftp://127.0.0.1", "us-east-1=", "http://"})
  void what_is_no_address_of_a_server_is_refused(String text) {
    assertThatThrownBy(() -> Endpoints.parse(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_region_comes_from_the_environment_or_is_any_for_a_server_of_this_machine()
      throws FleetException {
    var local = Endpoints.parse(List.of("http://localhost:1"));
    try (var aws = new AwsClients(local, Map.of());
        var named =
            new AwsClients(
                Endpoints.AWS, Map.of("AWS_REGION", "", "AWS_DEFAULT_REGION", "eu-west-3"))) {
      assertThat(aws.defaultRegion()).isEqualTo("us-east-1");
      assertThat(named.defaultRegion()).isEqualTo("eu-west-3");
    }
  }
}
