package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FileSystemConfig;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Operations that mean something: what they promise is what the function then does. */
class OperationsTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:f";
  private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:q";

  @TempDir private Path data;
  private LocalLambda lambda;
  private Client client;
  private LambdaClient sdk;

  @BeforeEach
  void start() throws IOException {
    lambda =
        LocalLambda.start(
            LocalLambdaOptions.ephemeral().withData(data).withRetryDelay(Duration.ofMillis(100)));
    client = new Client(lambda);
    sdk = client.sdk();
    client.createFunction("f", "echo");
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    lambda.close();
  }

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
  void tags_are_added_listed_and_removed() {
    sdk.tagResource(r -> r.resource(ARN).tags(Map.of("a", "1", "b", "2")));
    sdk.untagResource(r -> r.resource(ARN).tagKeys("a"));
    assertThat(sdk.listTags(r -> r.resource(ARN)).tags()).containsOnly(Map.entry("b", "2"));
    assertThat(sdk.getFunction(r -> r.functionName("f")).tags()).containsKey("b");
    assertThatThrownBy(() -> sdk.listTags(r -> r.resource(ARN + "nobody")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void a_policy_has_the_statements_that_were_added() throws IOException {
    sdk.addPermission(r ->
        r.functionName("f")
            .statementId("s3")
            .action("lambda:InvokeFunction")
            .principal("s3.amazonaws.com")
            .sourceArn("arn:aws:s3:::bucket")
            .sourceAccount("000000000000"));
    assertThatThrownBy(() ->
            sdk.addPermission(r ->
                r.functionName("f")
                    .statementId("s3")
                    .action("lambda:InvokeFunction")
                    .principal("*")))
        .isInstanceOf(ResourceConflictException.class);
    var text = sdk.getPolicy(r -> r.functionName("f")).policy();
    var statement = JsonTrees.parse(text.getBytes(StandardCharsets.UTF_8)).at("/Statement/0");
    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("s3.amazonaws.com");
    assertThat(statement.at("/Condition/ArnLike/AWS:SourceArn").asText())
        .isEqualTo("arn:aws:s3:::bucket");
    assertThat(statement.at("/Resource").asText()).isEqualTo(ARN);
    sdk.removePermission(r -> r.functionName("f").statementId("s3"));
    assertThatThrownBy(() -> sdk.getPolicy(r -> r.functionName("f")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void reserved_concurrency_limits_and_zero_stops() throws Exception {
    sdk.putFunctionConcurrency(r -> r.functionName("f").reservedConcurrentExecutions(1));
    assertThat(
            sdk.getFunction(r -> r.functionName("f")).concurrency().reservedConcurrentExecutions())
        .isEqualTo(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> client.answer("f", "\"sleep 2000\""));
      Thread.sleep(1000);
      assertThatThrownBy(() -> client.answer("f", "{}"))
          .isInstanceOfSatisfying(
              TooManyRequestsException.class,
              e ->
                  assertThat(e.reasonAsString())
                      .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
      assertThat(slow.get()).contains("sleep");
    }
    sdk.putFunctionConcurrency(r -> r.functionName("f").reservedConcurrentExecutions(0));
    assertThatThrownBy(() -> client.answer("f", "{}")).isInstanceOf(TooManyRequestsException.class);
    sdk.deleteFunctionConcurrency(r -> r.functionName("f"));
    assertThat(client.answer("f", "1")).isEqualTo("1");
    var account = sdk.getAccountSettings(r -> {});
    assertThat(account.accountUsage().functionCount()).isEqualTo(1);
    assertThat(account.accountLimit().concurrentExecutions()).isPositive();
  }

  private void send(String event) {
    sdk.invoke(r ->
        r.functionName("f")
            .invocationType(InvocationType.EVENT)
            .payload(SdkBytes.fromUtf8String(event)));
  }

  private List<Path> messages() throws Exception {
    var folder = data.resolve("destinations").resolve(QUEUE.replace(':', '_'));
    var end = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(end)) {
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          var found = files.filter(f -> f.toString().endsWith(".json")).toList();
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      Thread.sleep(50);
    }
    return List.of();
  }

  @Test
  void an_event_that_fails_is_tried_as_often_as_configured_and_reaches_its_destination()
      throws Exception {
    sdk.putFunctionEventInvokeConfig(r ->
        r.functionName("f")
            .maximumRetryAttempts(1)
            .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
    send("\"error\"");
    var record = JsonTrees.parse(Files.readAllBytes(messages().getFirst()));
    assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
    assertThat(record.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
    assertThat(record.at("/requestPayload").asText()).isEqualTo("error");
    assertThat(record.at("/responsePayload/errorMessage").asText()).isEqualTo("as asked");
    sdk.updateFunctionEventInvokeConfig(r -> r.functionName("f").maximumRetryAttempts(0));
    assertThat(
            sdk.getFunctionEventInvokeConfig(r -> r.functionName("f"))
                .destinationConfig()
                .onFailure()
                .destination())
        .isEqualTo(QUEUE);
    assertThat(
            sdk.listFunctionEventInvokeConfigs(r -> r.functionName("f"))
                .functionEventInvokeConfigs())
        .hasSize(1);
    sdk.deleteFunctionEventInvokeConfig(r -> r.functionName("f"));
    assertThatThrownBy(() -> sdk.getFunctionEventInvokeConfig(r -> r.functionName("f")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void the_answer_to_an_event_reaches_another_function() throws Exception {
    client.createFunction("listener", "echo");
    sdk.putFunctionEventInvokeConfig(r ->
        r.functionName("f")
            .destinationConfig(d ->
                d.onSuccess(s -> s.destination(ARN.substring(0, ARN.length() - 1) + "listener"))));
    send("\"print to nobody\"");
    var log = lambda.logFile("listener");
    var end = Instant.now().plusSeconds(20);
    while (!Files.exists(log) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(log).exists();
  }

  @Test
  void provisioned_environments_are_started_ahead() throws Exception {
    sdk.publishVersion(r -> r.functionName("f"));
    sdk.createAlias(r -> r.functionName("f").name("live").functionVersion("1"));
    sdk.putProvisionedConcurrencyConfig(
        r -> r.functionName("f").qualifier("live").provisionedConcurrentExecutions(2));
    var end = Instant.now().plusSeconds(30);
    var config = sdk.getProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live"));
    while (config.status() != ProvisionedConcurrencyStatusEnum.READY
        && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      config = sdk.getProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live"));
    }
    assertThat(config.availableProvisionedConcurrentExecutions()).isEqualTo(2);
    assertThat(client.answer("f:live", "\"env AWS_LAMBDA_INITIALIZATION_TYPE\""))
        .isEqualTo("\"provisioned-concurrency\"");
    assertThat(client.answer("f", "\"env AWS_LAMBDA_INITIALIZATION_TYPE\""))
        .isEqualTo("\"on-demand\"");
    assertThat(
            sdk.listProvisionedConcurrencyConfigs(r -> r.functionName("f"))
                .provisionedConcurrencyConfigs())
        .hasSize(1);
    sdk.deleteProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live"));
    assertThatThrownBy(
            () -> sdk.getProvisionedConcurrencyConfig(r -> r.functionName("f").qualifier("live")))
        .isInstanceOf(ResourceNotFoundException.class.getSuperclass());
  }

  @Test
  void event_source_mappings_are_kept_and_say_that_nothing_is_polled() {
    var created =
        sdk.createEventSourceMapping(
            r -> r.functionName("f").eventSourceArn(QUEUE).batchSize(7).tags(Map.of("a", "b")));
    assertThat(created.stateTransitionReason()).contains("does not poll");
    sdk.updateEventSourceMapping(r -> r.uuid(created.uuid()).batchSize(8).enabled(false));
    var got = sdk.getEventSourceMapping(r -> r.uuid(created.uuid()));
    assertThat(got.batchSize()).isEqualTo(8);
    assertThat(got.state()).isEqualTo("Disabled");
    assertThat(sdk.listEventSourceMappings(r -> r.functionName("f")).eventSourceMappings())
        .hasSize(1);
    assertThat(sdk.listTags(r -> r.resource(created.eventSourceMappingArn())).tags())
        .containsEntry("a", "b");
    sdk.deleteEventSourceMapping(r -> r.uuid(created.uuid()));
    assertThat(sdk.listEventSourceMappings(r -> {}).eventSourceMappings()).isEmpty();
  }

  @Test
  void everything_that_a_function_is_created_with_is_shown_again() {
    sdk.updateFunctionConfiguration(r ->
        r.functionName("f")
            .vpcConfig(v -> v.subnetIds("subnet-1").securityGroupIds("sg-1"))
            .deadLetterConfig(d -> d.targetArn(QUEUE))
            .kmsKeyArn("arn:aws:kms:us-east-1:000000000000:key/k")
            .tracingConfig(t -> t.mode("Active"))
            .fileSystemConfigs(
                FileSystemConfig.builder()
                    .arn("arn:aws:elasticfilesystem:us-east-1:000000000000:access-point/fsap-0123")
                    .localMountPath("/mnt/x")
                    .build()));
    var shown = sdk.getFunctionConfiguration(r -> r.functionName("f"));
    assertThat(shown.vpcConfig().subnetIds()).containsExactly("subnet-1");
    assertThat(shown.deadLetterConfig().targetArn()).isEqualTo(QUEUE);
    assertThat(shown.kmsKeyArn()).endsWith("key/k");
    assertThat(shown.tracingConfig().modeAsString()).isEqualTo("Active");
    assertThat(shown.fileSystemConfigs()).hasSize(1);
    sdk.updateFunctionConfiguration(r ->
        r.functionName("f")
            .vpcConfig(v -> v.subnetIds(List.of()))
            .deadLetterConfig(d -> d.targetArn(""))
            .fileSystemConfigs(List.of()));
    var removed = sdk.getFunctionConfiguration(r -> r.functionName("f"));
    assertThat(removed.vpcConfig()).isNull();
    assertThat(removed.deadLetterConfig()).isNull();
    assertThat(removed.fileSystemConfigs()).isEmpty();
  }

  @Test
  void settings_without_effect_are_kept() {
    var signing = sdk.getFunctionCodeSigningConfig(r -> r.functionName("f"));
    assertThat(signing.codeSigningConfigArn()).isEmpty();
    assertThat(signing.functionName()).isEqualTo("f");
    sdk.putRuntimeManagementConfig(r -> r.functionName("f").updateRuntimeOn("FunctionUpdate"));
    assertThat(sdk.getRuntimeManagementConfig(r -> r.functionName("f")).updateRuntimeOnAsString())
        .isEqualTo("FunctionUpdate");
    sdk.putFunctionRecursionConfig(r -> r.functionName("f").recursiveLoop("Allow"));
    assertThat(sdk.getFunctionRecursionConfig(r -> r.functionName("f")).recursiveLoopAsString())
        .isEqualTo("Allow");
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

  @Test
  void code_comes_from_a_folder_that_plays_s3() throws IOException {
    var folder = Files.createDirectories(data.resolve("s3").resolve("bucket").resolve("a"));
    Files.write(folder.resolve("code.zip"), Zips.of("handler.txt", "from s3"));
    sdk.updateFunctionCode(r -> r.functionName("f").s3Bucket("bucket").s3Key("a/code.zip"));
    assertThatThrownBy(
            () -> sdk.updateFunctionCode(r -> r.functionName("f").s3Bucket("bucket").s3Key("b")))
        .hasMessageContaining("NoSuchKey");
    assertThatThrownBy(() ->
            sdk.updateFunctionCode(
                r -> r.functionName("f").s3Bucket("..").s3Key("functions/f.json")))
        .hasMessageContaining("leave their folder");
  }
}
