package io.demitasse.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.functions.StrangeNames;
import io.demitasse.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorReporterTest {
  @Test
  void where_nothing_more_can_be_written_the_report_names_the_class_in_json() throws Exception {
    Json noMemory = mock(Json.class);
    when(noMemory.generator(any())).thenThrow(new OutOfMemoryError());
    ErrorReporter reporter = new ErrorReporter(noMemory, new XRayCause(noMemory, ""));

    ErrorReport report =
        reporter.reportOfHandler(StrangeNames.exceptionNamed("A \"\\\n\uD83D name"));

    assertThat(report.errorType()).isEqualTo("Function.Unknown");
    assertThat(report.xrayCause()).isEmpty();
    String body = report.body().toString(StandardCharsets.UTF_8);
    assertThat(new JsonMapper().readTree(body).path("errorType").asText())
        .startsWith("io.demitasse.functions.A ???? name");
  }
}
