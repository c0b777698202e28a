package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.runtime.logging.JulConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;

/** What functions log, by whatever way, as the platform gets it. */
class LoggingTest extends RuntimeScenario {
  @Test
  void json_records_carry_time_level_and_request_and_are_filtered_by_level() throws IOException {
    run(
        oneEvent("{}"),
        handler("logs"),
        Map.of("AWS_LAMBDA_LOG_FORMAT", "json", "AWS_LAMBDA_LOG_LEVEL", "warn"));

    assertThat(log.toString(StandardCharsets.UTF_8).lines().limit(3))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "\\{\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\","
                            + "\"message\":\"plain\\\\nλ\",\"level\":\"INFO\","
                            + "\"AWSRequestId\":\"r1\"}"),
            line -> assertThat(line).isEqualTo("bad"),
            line -> assertThat(line).contains("\"message\":\"null\""));
  }

  @Test
  void text_records_are_one_line_each_with_their_level_if_they_have_one() throws IOException {
    run(
        oneEvent("{}"),
        handler("logs"),
        Map.of("AWS_LAMBDA_LOG_FORMAT", "yaml", "AWS_LAMBDA_LOG_LEVEL", "loud"));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .startsWith("plain\rλ\n[DEBUG] detail\nbad\nnull\n");
  }

  @Test
  void java_util_logging_and_system_logger_go_the_same_way() throws IOException {
    LogManager.getLogManager().reset();
    new JulConfiguration();

    run(oneEvent("{}"), handler("logsOtherwise"), Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"));

    assertThat(log.toString(StandardCharsets.UTF_8).lines().limit(2))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("\"message\":\"jul 1\",\"level\":\"WARN\",\"AWSRequestId\":\"r1\"")
                    .contains("\"errorType\":\"java.io.IOException\",\"errorMessage\":\"disk\""),
            line -> assertThat(line).contains("\"message\":\"system\",\"level\":\"INFO\""));
  }

  @Test
  void a_record_whose_parameters_cannot_be_shown_is_logged_with_all_its_causes()
      throws IOException {
    LogManager.getLogManager().reset();
    new JulConfiguration();
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("logsWhatCannotBeShown"), Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"));

    assertThat(api.posts().getFirst().body()).isEqualTo("\"logged\"");
    assertThat(log.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .contains("\"message\":\"order {0}\"")
        .contains("\"cause\":{\"errorType\":\"io.demitasse.functions.Handlers$Nasty\"");
  }
}
