package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operations of CloudWatch Logs, and the {@code aws logs} command where there is one. */
@Tag("it")
class LogsTest {
  private static final String GROUP = "/aws/lambda/f";
  @AutoClose private static LocalLambda lambda;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    try (var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      client.createFunction("g", "echo");
      client
          .sdk()
          .updateFunctionConfiguration(
              r -> r.functionName("g").loggingConfig(l -> l.logGroup("/shared")));
      client.answer("f", "\"print first line\"");
      client.answer("f", "\"print second line\"");
      client.answer("g", "\"print of another\"");
    }
  }

  private static JsonNode call(String operation, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(lambda.endpoint().resolve("/"))
            .header("X-Amz-Target", "Logs_20140328." + operation)
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return JsonTrees.parse(response.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String messages(JsonNode events) {
    return String.join("\n", events.path("events").findValuesAsText("message"));
  }

  @Test
  void groups_and_streams_are_described() throws Exception {
    assertThat(call("DescribeLogGroups", "{}").path("logGroups").findValuesAsText("logGroupName"))
        .contains(GROUP, "/shared");
    assertThat(call("DescribeLogGroups", "{\"logGroupNamePrefix\":\"/sh\"}").path("logGroups"))
        .hasSize(1);
    var streams = call("DescribeLogStreams", "{\"logGroupName\":\"" + GROUP + "\"}");
    assertThat(streams.at("/logStreams/0/logStreamName").asText()).contains("[$LATEST]");
    assertThat(streams.at("/logStreams/0/lastEventTimestamp").asLong()).isPositive();
  }

  @Test
  void events_are_filtered_by_terms_and_by_time() throws Exception {
    var start = "{\"logGroupName\":\"" + GROUP + "\"";
    assertThat(messages(call("FilterLogEvents", start + "}")))
        .contains("START RequestId", "first line", "second line", "REPORT")
        .doesNotContain("of another");
    assertThat(messages(call("FilterLogEvents", start + ",\"filterPattern\":\"line -first\"}")))
        .isEqualTo("second line");
    assertThat(messages(call("FilterLogEvents", start + ",\"filterPattern\":\"?first ?second\"}")))
        .isEqualTo("first line\nsecond line");
    assertThat(call("FilterLogEvents", start + ",\"endTime\":1000}").path("events")).isEmpty();
    assertThat(call("FilterLogEvents", start + ",\"filterPattern\":\"{ $.a = 1 }\"}").asText())
        .isEmpty();
    var page = call("FilterLogEvents", start + ",\"limit\":2}");
    assertThat(page.path("events")).hasSize(2);
    var next = page.path("nextToken").asText();
    assertThat(call("FilterLogEvents", start + ",\"nextToken\":\"" + next + "\"}").path("events"))
        .isNotEmpty();
  }

  @Test
  void a_stream_is_read_from_both_ends() throws Exception {
    var stream =
        call("DescribeLogStreams", "{\"logGroupName\":\"" + GROUP + "\"}")
            .at("/logStreams/0/logStreamName")
            .asText();
    var start = "{\"logGroupName\":\"" + GROUP + "\",\"logStreamName\":\"" + stream + "\"";
    var first = call("GetLogEvents", start + ",\"startFromHead\":true,\"limit\":1}");
    assertThat(messages(first)).startsWith("INIT_START");
    var last = call("GetLogEvents", start + ",\"limit\":1}");
    assertThat(messages(last)).startsWith("REPORT");
    var forward = last.path("nextForwardToken").asText();
    var end = call("GetLogEvents", start + ",\"nextToken\":\"" + forward + "\"}");
    assertThat(end.path("events")).isEmpty();
    assertThat(end.path("nextForwardToken").asText()).isEqualTo(forward);
    assertThat(call("GetLogEvents", start.replace(stream, "none") + "}").path("__type").asText())
        .isEqualTo("ResourceNotFoundException");
    assertThat(call("PutLogEvents", "{}").path("__type").asText())
        .isEqualTo("UnknownOperationException");
  }

  @Test
  void a_group_is_created_kept_tagged_and_deleted() throws Exception {
    var group = "{\"logGroupName\":\"/my/own\"";
    assertThat(call("CreateLogGroup", group + ",\"tags\":{\"a\":\"1\"}}")).isEmpty();
    assertThat(call("CreateLogGroup", group + "}").path("__type").asText())
        .isEqualTo("ResourceAlreadyExistsException");
    call("PutRetentionPolicy", group + ",\"retentionInDays\":7}");
    var shown = call("DescribeLogGroups", "{\"logGroupNamePrefix\":\"/my\"}").at("/logGroups/0");
    assertThat(shown.path("retentionInDays").asInt()).isEqualTo(7);
    var arn = "{\"resourceArn\":\"" + shown.path("logGroupArn").asText() + "\"";
    call("TagResource", arn + ",\"tags\":{\"b\":\"2\"}}");
    call("UntagResource", arn + ",\"tagKeys\":[\"a\"]}");
    assertThat(call("ListTagsForResource", arn + "}")).hasToString("{\"tags\":{\"b\":\"2\"}}");
    assertThat(call("FilterLogEvents", group + "}").path("events")).isEmpty();
    call("DeleteLogGroup", group + "}");
    assertThat(call("DescribeLogGroups", "{\"logGroupNamePrefix\":\"/my\"}").path("logGroups"))
        .isEmpty();
    for (var operation :
        new String[] {"DeleteLogGroup", "PutRetentionPolicy", "ListTagsLogGroup"}) {
      assertThat(call(operation, group + ",\"retentionInDays\":7}").path("__type").asText())
          .as(operation)
          .isEqualTo("ResourceNotFoundException");
    }
  }

  @Test
  void a_group_that_is_deleted_loses_its_lines() throws Exception {
    try (var client = new Client(lambda)) {
      client.createFunction("forgotten", "echo");
      client.answer("forgotten", "1");
      assertThat(lambda.logFile("forgotten")).exists();
      call("DeleteLogGroup", "{\"logGroupName\":\"/aws/lambda/forgotten\"}");
      assertThat(lambda.logFile("forgotten")).doesNotExist();
      client.answer("forgotten", "2");
      assertThat(lambda.logFile("forgotten")).content().startsWith("START");
    }
  }

  @Test
  void the_aws_command_reads_a_log() throws Exception {
    assumeTrue(aws("--version").status() == 0, "there is no aws command");
    if (!aws("--version").output().startsWith("aws-cli/1")) {
      assertThat(aws("logs", "tail", GROUP, "--since", "1h").output()).contains("first line");
    }
    assertThat(aws("logs", "describe-log-streams", "--log-group-name", GROUP).output())
        .contains("[$LATEST]");
    assertThat(aws("logs", "filter-log-events", "--log-group-name", GROUP).output())
        .contains("second line");
  }

  private record Result(int status, String output) {}

  private static Result aws(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("aws"));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("aws-", ".txt");
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("AWS_ENDPOINT_URL", lambda.endpoint().toString());
      builder.environment().put("AWS_ACCESS_KEY_ID", "test");
      builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
      builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
      builder.environment().put("AWS_PAGER", "");
      builder.redirectOutput(output.toFile());
      int status = builder.start().waitFor();
      return new Result(status, Files.readString(output));
    } catch (IOException notInstalled) {
      return new Result(1, "");
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
