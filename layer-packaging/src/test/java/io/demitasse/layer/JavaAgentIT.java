package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.demitasse.libraries.MetricsAgent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layer with OpenTelemetry's Java agent, which its users start by a variable of the JVM. */
@Tag("it")
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

  @Test
  void an_agent_that_needs_a_module_of_another_profile_is_told_which() throws Exception {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal has no agents");
    assumeFalse(BuiltLayer.zip().toString().contains("-full-"), "full has the HTTP server");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", MetricsAgent.class.getName());
    String file = MetricsAgent.class.getName().replace('.', '/') + ".class";
    Path agent = folder.resolve("agent.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(agent), manifest)) {
      jar.putNextEntry(new JarEntry(file));
      Files.copy(Path.of("target/test-classes", file), jar);
    }

    UnpackedLayer.Run run =
        UnpackedLayer.in(folder.resolve("opt"))
            .invoke(
                FunctionZip.of("Traced").in(folder.resolve("task")),
                "io.demitasse.libraries.Traced",
                Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent));

    assertThat(run.answer()).contains("Runtime.ExitError");
    assertThat(run.log()).contains("com/sun/net/httpserver/HttpServer", "publish the profile full");
  }

  @Test
  void open_telemetry_makes_one_span_of_each_form_of_handler() throws Exception {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal has no agents");
    Path agent = FunctionZip.jars("io.opentelemetry.javaagent").getFirst();
    Map<String, String> variables =
        Map.of(
            "JAVA_TOOL_OPTIONS", "-javaagent:" + agent,
            "OTEL_TRACES_EXPORTER", "console",
            "OTEL_METRICS_EXPORTER", "none",
            "OTEL_LOGS_EXPORTER", "none");

    for (String handler : List.of("Traced", "Traced::handleRequest", "Traced::method")) {
      assertThat(spans(handler, variables, "LoggingSpanExporter - 'local' : "))
          .as(handler)
          .isEqualTo(1);
    }
  }

  /** The official client calls a handler of three parameters around each, which Datadog advises. */
  @Test
  void datadog_makes_one_span_of_each_form_of_handler() throws Exception {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal has no agents");
    Path agent = FunctionZip.jars("com.datadoghq").getFirst();
    Map<String, String> variables =
        Map.of(
            "JAVA_TOOL_OPTIONS", "-javaagent:" + agent,
            "DD_PROFILING_ENABLED", "false",
            "DD_JMXFETCH_ENABLED", "false",
            "DD_REMOTE_CONFIGURATION_ENABLED", "false",
            "DD_INSTRUMENTATION_TELEMETRY_ENABLED", "false",
            "DD_WRITER_TYPE", "LoggingWriter");

    for (String handler : List.of("Traced", "Traced::handleRequest", "Traced::method")) {
      assertThat(spans(handler, variables, "dd-tracer-serverless-span")).as(handler).isEqualTo(1);
    }
  }

  private long spans(String handler, Map<String, String> variables, String mark) throws Exception {
    Path here = Files.createTempDirectory(folder, "agent");
    UnpackedLayer.Run run =
        UnpackedLayer.in(here.resolve("opt"))
            .invoke(
                FunctionZip.of("Traced").in(here.resolve("task")),
                "io.demitasse.libraries." + handler,
                variables);
    assertThat(run.answer()).as(run.log()).isEqualTo("\"{key1=value1}\"");
    return run.log().lines().filter(line -> line.contains(mark)).count();
  }
}
