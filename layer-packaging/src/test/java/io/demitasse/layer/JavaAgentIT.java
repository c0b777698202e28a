package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layer with OpenTelemetry's Java agent, which its users start by a variable of the JVM. */
final class JavaAgentIT {
  @TempDir private Path folder;

  @Test
  void the_agent_starts_and_traces_and_the_cache_it_voids_is_told_once() throws Exception {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal has no agents");
    UnpackedLayer layer = UnpackedLayer.in(folder.resolve("opt"));
    Path agent = FunctionZip.jars("io.opentelemetry.javaagent").getFirst();

    UnpackedLayer.Run run =
        layer.invoke(
            FunctionZip.of("Traced").in(folder.resolve("task")),
            "io.demitasse.libraries.Traced",
            Map.of(
                "JAVA_TOOL_OPTIONS", "-javaagent:" + agent,
                "OTEL_TRACES_EXPORTER", "console",
                "OTEL_METRICS_EXPORTER", "none",
                "OTEL_LOGS_EXPORTER", "none"));

    assertThat(run.answer()).isEqualTo("\"{key1=value1}\"");
    assertThat(run.log())
        .contains("opentelemetry-javaagent - version: ")
        .contains("LoggingSpanExporter - 'local' : ")
        .containsOnlyOnce("Starting slower, without the AOT cache");
  }
}
