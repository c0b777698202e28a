package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unmodified {@code aws} command line; skipped where there is none. */
@Tag("it")
class AwsCliTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:";

  @TempDir private Path folder;
  private LocalLambda lambda;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(installed());
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    // For version 2 of the command; version 1 knows no other way.
    Files.writeString(
        folder.resolve("config"), "[default]\ncli_binary_format = raw-in-base64-out\n");
    Files.write(folder.resolve("layer.zip"), Zips.fakeLayer());
    Files.write(folder.resolve("function.zip"), Zips.of("handler.txt", "a handler"));
  }

  private static boolean installed() throws InterruptedException {
    try {
      var process = new ProcessBuilder("aws", "--version").redirectErrorStream(true).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterEach
  void stop() throws IOException {
    if (lambda != null) {
      lambda.close();
    }
  }

  private record Result(int status, String output) {}

  private Result run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("aws", "lambda"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("AWS_ENDPOINT_URL_LAMBDA", lambda.endpoint().toString());
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    builder.environment().put("AWS_PAGER", "");
    builder.environment().put("AWS_CONFIG_FILE", folder.resolve("config").toString());
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), output);
  }

  private String aws(String... arguments) throws IOException, InterruptedException {
    var result = run(arguments);
    assertThat(result.status()).as(result.output()).isZero();
    return result.output();
  }

  private void publishAndCreate() throws IOException, InterruptedException {
    var layer = List.of("--layer-name", "demitasse", "--zip-file", "fileb://layer.zip");
    var publish = new ArrayList<>(List.of("publish-layer-version"));
    publish.addAll(layer);
    publish.addAll(List.of("--compatible-runtimes", "provided.al2023"));
    assertThat(aws(publish.toArray(String[]::new))).contains(ARN + "layer:demitasse:1");
    aws(
        "create-function",
        "--function-name",
        "f",
        "--runtime",
        "provided.al2023",
        "--role",
        Client.ROLE,
        "--handler",
        "echo",
        "--zip-file",
        "fileb://function.zip",
        "--layers",
        ARN + "layer:demitasse:1");
    aws("wait", "function-active-v2", "--function-name", "f");
  }

  @Test
  void a_layer_and_a_function_are_published_invoked_changed_and_deleted() throws Exception {
    publishAndCreate();
    assertThat(aws("list-layers")).contains("\"LayerName\": \"demitasse\"");
    assertThat(aws("list-layer-versions", "--layer-name", "demitasse")).contains("\"Version\": 1");
    // Version 1 of the command line takes a payload raw, version 2 in base64, both take a file.
    Files.writeString(folder.resolve("event.json"), "{}");
    var payload = "fileb://event.json";
    var answer =
        aws(
            "invoke",
            "--function-name",
            "f",
            "--payload",
            payload,
            "--log-type",
            "Tail",
            "out.json");
    assertThat(folder.resolve("out.json")).hasContent("{}");
    var log = JsonTrees.parse(answer.getBytes(StandardCharsets.UTF_8)).get("LogResult").asText();
    assertThat(new String(Base64.getDecoder().decode(log), StandardCharsets.UTF_8))
        .contains("REPORT RequestId: ");
    aws("update-function-code", "--function-name", "f", "--zip-file", "fileb://function.zip");
    aws("update-function-configuration", "--function-name", "f", "--timeout", "9");
    aws("wait", "function-updated-v2", "--function-name", "f");
    assertThat(aws("get-function-configuration", "--function-name", "f"))
        .contains("\"Timeout\": 9");
    assertThat(aws("list-functions", "--max-items", "1")).contains("\"FunctionName\": \"f\"");
    aws("delete-function", "--function-name", "f");
    var gone = run("get-function", "--function-name", "f");
    assertThat(gone.status()).isNotZero();
    assertThat(gone.output()).contains("(ResourceNotFoundException)");
  }

  @Test
  void layers_are_shared_versions_published_and_urls_configured() throws Exception {
    publishAndCreate();
    var version = List.of("--layer-name", "demitasse", "--version-number", "1");
    assertThat(withOptions("get-layer-version", version)).contains("CodeSha256");
    var share = new ArrayList<>(version);
    share.addAll(List.of("--statement-id", "public", "--principal", "*"));
    share.addAll(List.of("--action", "lambda:GetLayerVersion"));
    assertThat(withOptions("add-layer-version-permission", share)).contains("Statement");
    assertThat(withOptions("get-layer-version-policy", version)).contains("2012-10-17");
    assertThat(aws("get-layer-version-by-arn", "--arn", ARN + "layer:demitasse:1"))
        .contains("LayerVersionArn");
    assertThat(aws("publish-version", "--function-name", "f")).contains("\"Version\": \"1\"");
    assertThat(aws("list-versions-by-function", "--function-name", "f")).contains("$LATEST");
    aws("create-function-url-config", "--function-name", "f", "--auth-type", "NONE");
    assertThat(aws("get-function-url-config", "--function-name", "f")).contains("/url/f/");
    aws("delete-function-url-config", "--function-name", "f");
    withOptions("delete-layer-version", version);
    assertThat(aws("list-layers")).doesNotContain("demitasse");
    // The function keeps what it was created with.
    aws("invoke", "--function-name", "f:1", "out.json");
    assertThat(folder.resolve("out.json")).hasContent("{}");
  }

  private String withOptions(String operation, List<String> options)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(operation));
    words.addAll(options);
    return aws(words.toArray(String[]::new));
  }

  private String awsWords(String line) throws IOException, InterruptedException {
    return aws(line.split(" "));
  }

  @Test
  void aliases_tags_permissions_and_limits_do_what_they_say() throws Exception {
    publishAndCreate();
    awsWords("publish-version --function-name f");
    awsWords("create-alias --function-name f --name live --function-version 1");
    assertThat(awsWords("get-alias --function-name f --name live"))
        .contains(ARN + "function:f:live")
        .doesNotContain("RoutingConfig");
    assertThat(awsWords("invoke --function-name f --qualifier live out.json"))
        .contains("\"ExecutedVersion\": \"1\"");
    assertThat(awsWords("update-alias --function-name f --name live --description d"))
        .contains("\"Description\": \"d\"");
    assertThat(awsWords("list-aliases --function-name f")).contains("\"Name\": \"live\"");
    awsWords("tag-resource --resource " + ARN + "function:f --tags team=coffee,shift=late");
    awsWords("untag-resource --resource " + ARN + "function:f --tag-keys shift");
    assertThat(awsWords("list-tags --resource " + ARN + "function:f"))
        .contains("coffee")
        .doesNotContain("late");
    var permit = "--statement-id s --action lambda:InvokeFunction --principal s3.amazonaws.com";
    awsWords("add-permission --function-name f " + permit);
    assertThat(awsWords("get-policy --function-name f")).contains("s3.amazonaws.com");
    awsWords("remove-permission --function-name f --statement-id s");
    awsWords("put-function-concurrency --function-name f --reserved-concurrent-executions 0");
    assertThat(awsWords("get-function-concurrency --function-name f")).contains(": 0");
    assertThat(run("invoke", "--function-name", "f", "out.json").output())
        .contains("TooManyRequestsException");
    awsWords("delete-function-concurrency --function-name f");
    awsWords("delete-alias --function-name f --name live");
  }

  @Test
  void events_urls_and_environments_ahead_are_configured() throws Exception {
    publishAndCreate();
    awsWords("publish-version --function-name f");
    awsWords("put-function-event-invoke-config --function-name f --maximum-retry-attempts 0");
    assertThat(awsWords("get-function-event-invoke-config --function-name f"))
        .contains("\"MaximumRetryAttempts\": 0");
    assertThat(awsWords("list-function-event-invoke-configs --function-name f")).contains(ARN);
    awsWords("delete-function-event-invoke-config --function-name f");
    awsWords("create-function-url-config --function-name f --auth-type NONE");
    assertThat(awsWords("list-function-url-configs --function-name f")).contains("/url/f/");
    var version = "--function-name f --qualifier 1";
    awsWords("put-provisioned-concurrency-config --provisioned-concurrent-executions 1 " + version);
    assertThat(awsWords("get-provisioned-concurrency-config " + version)).contains("Status");
    awsWords("delete-provisioned-concurrency-config " + version);
    var queue = "arn:aws:sqs:us-east-1:000000000000:q";
    awsWords("create-event-source-mapping --function-name f --event-source-arn " + queue);
    assertThat(awsWords("list-event-source-mappings --function-name f")).contains("does not poll");
    assertThat(awsWords("get-account-settings")).contains("\"FunctionCount\": 1");
  }

  @Test
  void what_was_configured_is_changed_and_taken_back() throws Exception {
    publishAndCreate();
    awsWords("publish-version --function-name f");
    awsWords("put-function-event-invoke-config --function-name f --maximum-retry-attempts 0");
    assertThat(
            awsWords(
                "update-function-event-invoke-config --function-name f"
                    + " --maximum-event-age-in-seconds 120"))
        .contains("\"MaximumRetryAttempts\": 0")
        .contains("\"MaximumEventAgeInSeconds\": 120");
    var version = "--function-name f --qualifier 1";
    awsWords("put-provisioned-concurrency-config --provisioned-concurrent-executions 1 " + version);
    assertThat(awsWords("list-provisioned-concurrency-configs --function-name f"))
        .contains(ARN + "function:f:1");
    awsWords("delete-provisioned-concurrency-config " + version);
    assertThat(awsWords("list-provisioned-concurrency-configs --function-name f"))
        .doesNotContain(ARN);
    assertThat(run(("get-provisioned-concurrency-config " + version).split(" ")).output())
        .contains("(ProvisionedConcurrencyConfigNotFoundException)");
    awsWords("create-function-url-config --function-name f --auth-type NONE");
    assertThat(awsWords("update-function-url-config --function-name f --auth-type AWS_IAM"))
        .contains("AWS_IAM");
    assertThat(awsWords("get-function-code-signing-config --function-name f"))
        .contains("\"FunctionName\": \"f\"");
    awsWords("put-function-recursion-config --function-name f --recursive-loop Allow");
    assertThat(awsWords("get-function-recursion-config --function-name f")).contains("Allow");
    awsWords("put-runtime-management-config --function-name f --update-runtime-on FunctionUpdate");
    assertThat(awsWords("get-runtime-management-config --function-name f"))
        .contains("FunctionUpdate");
  }

  @Test
  void an_event_source_mapping_is_shown_changed_and_deleted() throws Exception {
    publishAndCreate();
    var queue = "arn:aws:sqs:us-east-1:000000000000:q";
    var create = "create-event-source-mapping --function-name f --event-source-arn " + queue;
    var id = JsonTrees.parse(awsWords(create).getBytes(StandardCharsets.UTF_8)).get("UUID");
    var mapping = " --uuid " + id.asText();
    assertThat(awsWords("update-event-source-mapping --batch-size 3" + mapping))
        .contains("\"BatchSize\": 3");
    assertThat(awsWords("get-event-source-mapping" + mapping))
        .contains("\"BatchSize\": 3")
        .contains("does not poll");
    awsWords("delete-event-source-mapping" + mapping);
    assertThat(run(("get-event-source-mapping" + mapping).split(" ")).output())
        .contains("(ResourceNotFoundException)");
  }

  @Test
  void what_is_not_implemented_is_refused_in_the_words_of_the_service() throws Exception {
    for (var operation : List.of("list-code-signing-configs", "list-capacity-providers")) {
      var refused = run(operation);
      assertThat(refused.status()).as(operation).isNotZero();
      assertThat(refused.output()).contains("(UnknownOperationException)");
    }
  }
}
