package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Aliases stand for versions, and tags, policies and URLs belong to functions. */
@Tag("it")
class AliasTest extends EchoFunction {
  private void publishTwoVersions() {
    sdk.publishVersion(r -> r.functionName("f"));
    sdk.updateFunctionConfiguration(
        r -> r.functionName("f").environment(e -> e.variables(Map.of("GREETING", "second"))));
    sdk.publishVersion(r -> r.functionName("f"));
  }

  @Test
  void an_alias_stands_for_its_version_and_by_weight_for_another() {
    publishTwoVersions();
    var created = sdk.createAlias(r -> r.functionName("f").name("live").functionVersion("1"));
    assertThat(created.aliasArn()).isEqualTo(ARN + ":live");
    assertThat(created.routingConfig()).isNull();
    assertThat(client.answer("f:live", "\"env GREETING\"")).isEqualTo("\"hello\"");
    sdk.updateAlias(r ->
        r.functionName("f")
            .name("live")
            .routingConfig(c -> c.additionalVersionWeights(Map.of("2", 0.5))));
    var executed = new HashSet<String>();
    for (int i = 0; i < 60 && executed.size() < 2; i++) {
      executed.add(client.invoke("f:live", "{}").executedVersion());
    }
    assertThat(executed).containsExactlyInAnyOrder("1", "2");
    sdk.updateAlias(r ->
        r.functionName("f")
            .name("live")
            .functionVersion("2")
            .routingConfig(c -> {
              c.additionalVersionWeights(Map.of());
            }));
    assertThat(client.answer("f:live", "\"env GREETING\"")).isEqualTo("\"second\"");
    assertThat(sdk.getAlias(r -> r.functionName("f").name("live")).routingConfig()).isNull();
    assertThat(sdk.listAliases(r -> r.functionName("f")).aliases()).hasSize(1);
    assertThat(sdk.getFunction(r -> r.functionName("f").qualifier("live")).configuration())
        .satisfies(c -> assertThat(c.functionArn()).isEqualTo(ARN + ":live"))
        .satisfies(c -> assertThat(c.version()).isEqualTo("2"));
    assertThatThrownBy(() -> sdk.deleteFunction(r -> r.functionName("f").qualifier("2")))
        .isInstanceOf(ResourceConflictException.class)
        .hasMessageContaining("alias live");
    sdk.deleteAlias(r -> r.functionName("f").name("live"));
    assertThatThrownBy(() -> client.answer("f:live", "{}"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void an_alias_that_cannot_be_is_refused() {
    publishTwoVersions();
    assertThatThrownBy(
            () -> sdk.createAlias(r -> r.functionName("f").name("12").functionVersion("1")))
        .hasMessageContaining("'name'");
    assertThatThrownBy(
            () -> sdk.createAlias(r -> r.functionName("f").name("a").functionVersion("9")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() ->
            sdk.createAlias(r ->
                r.functionName("f")
                    .name("a")
                    .functionVersion("1")
                    .routingConfig(c -> c.additionalVersionWeights(Map.of("2", 1.5)))))
        .hasMessageContaining("0.0 to 1.0");
    sdk.createAlias(r -> r.functionName("f").name("a").functionVersion("1"));
    assertThatThrownBy(
            () -> sdk.createAlias(r -> r.functionName("f").name("a").functionVersion("1")))
        .isInstanceOf(ResourceConflictException.class);
    assertThatThrownBy(
            () -> sdk.updateAlias(r -> r.functionName("f").name("a").revisionId("other")))
        .hasMessageContaining("RevisionId");
  }

  @Test
  void urls_of_aliases_are_listed() {
    sdk.publishVersion(r -> r.functionName("f"));
    sdk.createAlias(r -> r.functionName("f").name("live").functionVersion("1"));
    sdk.createFunctionUrlConfig(r -> r.functionName("f").authType(FunctionUrlAuthType.NONE));
    sdk.createFunctionUrlConfig(
        r -> r.functionName("f").qualifier("live").authType(FunctionUrlAuthType.AWS_IAM));
    assertThat(sdk.listFunctionUrlConfigs(r -> r.functionName("f")).functionUrlConfigs())
        .extracting(c -> c.functionArn())
        .containsExactlyInAnyOrder(ARN, ARN + ":live");
  }
}
