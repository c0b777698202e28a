package io.demitasse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SAM template of the guide, which people copy. */
final class SamTemplateTest {
  private static final Path TEMPLATE = Path.of("..", "docs", "guide", "sam", "template.yaml");
  private static final Pattern NAME_IN_SUB = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private static final Set<String> PSEUDO_PARAMETERS =
      Set.of("AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackName", "AWS::URLSuffix");

  /**
   * What the transform adds for HTTP APIs without an API of their own, and for AutoPublishAlias.
   */
  private static final Set<String> OF_TRANSFORM = Set.of("ServerlessHttpApi", "Function.Alias");

  private Map<String, Object> template = Map.of();

  @BeforeEach
  void read() throws IOException {
    template = CloudFormationYaml.read(TEMPLATE);
  }

  @Test
  void sections_and_resources_are_of_kinds_that_there_are() {
    assertThat(template.keySet())
        .isSubsetOf(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Parameters",
            "Globals",
            "Resources",
            "Outputs");
    assertThat(template.get("Transform")).isEqualTo("AWS::Serverless-2016-10-31");
    assertThat(section("Resources").values())
        .extracting(resource -> map(resource).get("Type"))
        .isSubsetOf(
            "AWS::Serverless::Function",
            "AWS::SQS::Queue",
            "AWS::Logs::LogGroup",
            "AWS::CloudWatch::Alarm");
    for (Object resource : section("Resources").values()) {
      assertThat(map(resource).keySet()).isSubsetOf("Type", "Properties", "DependsOn");
    }
  }

  @Test
  void what_is_referred_to_is_there() {
    Set<String> names = new HashSet<>(PSEUDO_PARAMETERS);
    names.addAll(OF_TRANSFORM);
    names.addAll(section("Parameters").keySet());
    names.addAll(section("Resources").keySet());

    assertThat(references(template)).isNotEmpty().isSubsetOf(names);
  }

  @Test
  void every_parameter_is_used() {
    assertThat(references(template)).containsAll(section("Parameters").keySet());
  }

  @Test
  void the_function_runs_on_the_layer_and_not_on_a_managed_runtime() {
    Map<String, Object> globals = map(section("Globals").get("Function"));

    assertThat(globals)
        .containsEntry("Runtime", "provided.al2023")
        .containsEntry("Layers", List.of(Map.of("Ref", "DemitasseLayerArn")))
        .containsEntry("Architectures", List.of(Map.of("Ref", "Architecture")));
    assertThat(globals.keySet())
        .isSubsetOf(
            "Runtime",
            "Architectures",
            "MemorySize",
            "Timeout",
            "Tracing",
            "Layers",
            "LoggingConfig");
    assertThat(properties("Function"))
        .containsKeys("CodeUri", "Handler")
        .doesNotContainKeys("Runtime", "Layers", "ImageUri");
  }

  @Test
  void the_pattern_of_the_layers_arn_asks_for_a_version() {
    Pattern pattern =
        Pattern.compile(
            (String) map(section("Parameters").get("DemitasseLayerArn")).get("AllowedPattern"));

    assertThat("arn:aws:lambda:eu-central-1:123456789012:layer:demitasse:7").matches(pattern);
    assertThat("arn:aws-us-gov:lambda:us-gov-east-1:123456789012:layer:demitasse_full:12")
        .matches(pattern);
    assertThat("arn:aws:lambda:eu-central-1:123456789012:layer:demitasse").doesNotMatch(pattern);
  }

  @Test
  void a_queue_hides_messages_for_six_timeouts() {
    int timeout = (Integer) map(section("Globals").get("Function")).get("Timeout");

    assertThat((Integer) properties("Queue").get("VisibilityTimeout"))
        .isGreaterThanOrEqualTo(6 * timeout);
  }

  private Map<String, Object> section(String name) {
    return map(template.get(name));
  }

  private Map<String, Object> properties(String resource) {
    return map(map(section("Resources").get(resource)).get("Properties"));
  }

  @SuppressWarnings("unchecked") // As in CloudFormationYaml.
  private static Map<String, Object> map(Object node) {
    assertThat(node).isInstanceOf(Map.class);
    return (Map<String, Object>) node;
  }

  private static List<String> references(Object node) {
    List<String> names = new ArrayList<>();
    collect(node, names);
    return names;
  }

  private static void collect(Object node, List<String> names) {
    if (node instanceof List<?> list) {
      list.forEach(element -> collect(element, names));
    } else if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        switch (String.valueOf(key)) {
          case "Ref" -> names.add((String) value);
          case "Fn::GetAtt" -> names.add((String) ((List<?>) value).getFirst());
          case "Fn::Sub" ->
              NAME_IN_SUB.matcher((String) value).results().forEach(m -> names.add(m.group(1)));
          default -> collect(value, names);
        }
      });
    }
  }
}
