package io.demitasse.fleet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.Endpoints;
import io.demitasse.fleet.aws.FakeService;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.Region;
import io.demitasse.fleet.aws.ThisMachine;
import io.demitasse.fleet.aws.Zips;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Deploying to a Local Lambda and going back again. */
@Tag("it")
final class DeployerTest {
  private static final SmokeEvent FINE = SmokeEvent.of("{}");

  @TempDir private Path folder;
  @AutoClose private Region region;

  @BeforeEach
  void start() throws IOException {
    region = new Region(folder);
  }

  private static String machine() {
    return ThisMachine.architecture();
  }

  @Test
  void a_new_function_is_created_on_the_newest_version_of_a_layer() throws Exception {
    region.layer("v1", machine());
    var newest = region.layer("v2", machine());

    var deployed = region.deployer().deploy(region.deployment("f", "one", "demitasse"));

    assertThat(deployed.created()).isTrue();
    assertThat(deployed.layers()).containsExactly(newest);
    assertThat(region.function("f").memorySize()).isEqualTo(512);
    assertThat(region.answer("f", "$LATEST")).isEqualTo("\"v2\"");
  }

  @Test
  void an_update_changes_what_was_named_and_nothing_else() throws Exception {
    var layer = region.layer("v1", machine());
    region.deployer().deploy(region.deployment("f", "one", layer));
    var before = region.function("f");

    var settings =
        new DeploySettings(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(1024),
            Optional.empty(),
            Optional.of(Map.of("DRINK", "tea")),
            Optional.empty());
    var updated =
        region.deployer().deploy(Deployment.of("f", Zips.function(folder, "two"), settings));

    assertThat(updated.created()).isFalse();
    var after = region.function("f");
    assertThat(after.memorySize()).isEqualTo(1024);
    assertThat(after.environment().variables()).containsEntry("DRINK", "tea");
    assertThat(after.handler()).isEqualTo("a.B::c");
    assertThat(after.layers()).isEqualTo(before.layers());
    assertThat(after.codeSha256()).isNotEqualTo(before.codeSha256());
  }

  @Test
  void an_alias_leads_to_each_new_version_and_back() throws Exception {
    var layer = region.layer("v1", machine());
    region.deployer().deploy(region.deployment("f", "one", layer).withAlias("live"));
    var second =
        region
            .deployer()
            .deploy(region.deployment("f", "two", layer).withAlias("live").withSmokeEvent(FINE));

    assertThat(second.version()).contains("2");
    assertThat(second.previousVersion()).contains("1");
    assertThat(second.answer()).contains("\"v1\"");
    assertThat(region.aliasOf("f", "live")).isEqualTo("2");

    var back =
        new Rollback(region.aws(), Region.NAME, text -> {})
            .roll("f", Optional.of("live"), Optional.empty());
    assertThat(back.version()).contains("1");
    assertThat(region.aliasOf("f", "live")).isEqualTo("1");
  }

  @Test
  void without_an_alias_the_way_back_puts_code_and_configuration_back() throws Exception {
    var layer = region.layer("v1", machine());
    var newer = region.layer("v2", machine());
    var first = region.deployment("f", "one", layer);
    region
        .deployer()
        .deploy(
            new Deployment(
                "f",
                first.code(),
                first.settings(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty()));
    var before = region.function("f");
    region.deployer().deploy(region.deployment("f", "two", newer));

    new Rollback(region.aws(), Region.NAME, text -> {})
        .roll("f", Optional.empty(), Optional.empty());

    assertThat(region.function("f").codeSha256()).isEqualTo(before.codeSha256());
    assertThat(region.layersOf("f")).containsExactly(layer);
  }

  @Test
  void what_does_not_answer_the_smoke_event_is_rolled_back() throws Exception {
    var good = region.layer("good", machine());
    var bad = region.layer("bad", machine());
    region.deployer().deploy(region.deployment("f", "one", good).withAlias("live"));
    var before = region.function("f");

    assertThatThrownBy(() ->
            region
                .deployer()
                .deploy(
                    region
                        .deployment("f", "two", bad)
                        .withAlias("live")
                        .withSmokeEvent(SmokeEvent.of("{\"fails\":\"bad\"}"))))
        .isInstanceOf(FleetException.class)
        .hasMessageContaining("as asked")
        .hasMessageContaining("rolled back")
        .hasMessageEndingWith("docs/troubleshooting.md#rolled-back");

    assertThat(region.aliasOf("f", "live")).isEqualTo("1");
    assertThat(region.layersOf("f")).containsExactly(good);
    assertThat(region.function("f").codeSha256()).isEqualTo(before.codeSha256());
    assertThat(region.sdk().listVersionsByFunction(request -> request.functionName("f")).versions())
        .extracting(FunctionConfiguration::version)
        .containsExactlyInAnyOrder("$LATEST", "1");
    assertThat(region.answer("f", "$LATEST")).isEqualTo("\"good\"");
  }

  @Test
  void a_layer_for_other_processors_is_refused_before_anything_changes() throws Exception {
    var other = machine().equals("arm64") ? "x86_64" : "arm64";
    var layer = region.layer("v1", other);

    assertThatThrownBy(() -> region.deployer().deploy(region.deployment("f", "one", layer)))
        .hasMessageContaining("is for " + other)
        .hasMessageContaining("function for " + machine())
        .hasMessageEndingWith("docs/troubleshooting.md#wrong-architecture");
    assertThatThrownBy(() -> region.deployer().deploy(region.deployment("f", "one", "demitasse")))
        .hasMessageContaining("is for " + machine())
        .hasMessageEndingWith("docs/troubleshooting.md#wrong-architecture");
  }

  @Test
  void what_is_missing_is_named_with_what_to_do() throws Exception {
    assertThatThrownBy(() -> region.deployer().deploy(region.deployment("f", "one", "demitasse")))
        .hasMessageContaining("no layer called demitasse")
        .hasMessageContaining("demitasse publish")
        .hasMessageEndingWith("docs/troubleshooting.md#layer-not-published");
    var rollback = new Rollback(region.aws(), Region.NAME, text -> {});
    assertThatThrownBy(() -> rollback.roll("none", Optional.of("live"), Optional.empty()))
        .hasMessageContaining("no function none");
    var layer = region.layer("v1", machine());
    region.deployer().deploy(region.deployment("f", "one", layer));
    assertThatThrownBy(() -> rollback.roll("f", Optional.of("live"), Optional.empty()))
        .hasMessageContaining("no alias live");
    assertThatThrownBy(() -> rollback.roll("f", Optional.empty(), Optional.of("7")))
        .hasMessageContaining("no version 7");
  }

  @Test
  void failures_of_AWS_say_what_to_do_next() throws Exception {
    failure(429, "TooManyRequestsException", "AWS throttles", "troubleshooting.md#throttled");
    failure(403, "ExpiredTokenException", "have expired", "#credentials-refused");
    failure(403, "AccessDeniedException", "lack a permission", "#access-denied");
  }

  private void failure(int status, String type, String expected, String help) throws Exception {
    try (var service = FakeService.refusing(status, type, "no");
        var aws =
            new AwsClients(
                new Endpoints(Optional.of(service.endpoint()), Map.of()),
                Map.of("AWS_REGION", Region.NAME))) {
      assertThatThrownBy(() ->
              new Deployer(aws, Region.NAME, text -> {})
                  .deploy(region.deployment("f", "one", "demitasse")))
          .hasMessageContaining(type)
          .hasMessageContaining(expected)
          .hasMessageEndingWith(help);
    }
  }
}
