package io.demitasse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflow that publishes, and the role that it takes. */
final class PublishWorkflowTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path POLICIES = PROJECT.resolve("docs/guide/github-actions");
  private static final Pattern PINNED = Pattern.compile("[\\w./-]+@[0-9a-f]{40}");

  private static Map<?, ?> job() throws IOException {
    String text = Files.readString(PROJECT.resolve(".github/workflows/publish.yml"));
    Map<?, ?> workflow = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
    return (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("publish");
  }

  private static JsonNode policy(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(POLICIES.resolve(name)));
  }

  @Test
  void only_the_job_that_publishes_may_ask_for_a_token() throws IOException {
    assertThat(job().get("permissions")).isEqualTo(Map.of("contents", "read", "id-token", "write"));
  }

  @Test
  void actions_are_pinned_and_no_key_is_there() throws IOException {
    List<String> used = new ArrayList<>();
    for (Object step : (List<?>) job().get("steps")) {
      Object uses = ((Map<?, ?>) step).get("uses");
      if (uses != null) {
        used.add((String) uses);
      }
    }

    assertThat(used).isNotEmpty().allMatch(PINNED.asMatchPredicate());
    assertThat(Files.readString(PROJECT.resolve(".github/workflows/publish.yml")))
        .doesNotContain("secrets.", "access-key");
  }

  @Test
  void the_role_trusts_the_environment_of_the_workflow_and_nobody_else() throws IOException {
    JsonNode statements = policy("trust-policy.json").get("Statement");
    JsonNode equal = statements.get(0).get("Condition").get("StringEquals");

    assertThat(statements).hasSize(1);
    assertThat(equal.get("token.actions.githubusercontent.com:aud").asText())
        .isEqualTo("sts.amazonaws.com");
    assertThat(equal.get("token.actions.githubusercontent.com:sub").asText())
        .endsWith(":environment:" + job().get("environment"))
        .doesNotContain("*");
  }

  @Test
  void the_role_may_publish_these_layers_and_no_more() throws IOException {
    List<String> actions = new ArrayList<>();
    for (JsonNode statement : policy("publish-policy.json").get("Statement")) {
      statement.get("Action").forEach(action -> actions.add(action.asText()));
      assertThat(statement.get("Effect").asText()).isEqualTo("Allow");
      assertThat(statement.get("Resource").asText()).contains(":123456789012:layer:demitasse");
    }

    assertThat(actions)
        .containsExactlyInAnyOrder(
            "lambda:ListLayerVersions",
            "lambda:PublishLayerVersion",
            "lambda:GetLayerVersion",
            "lambda:AddLayerVersionPermission");
  }
}
