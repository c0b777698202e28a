package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demitasse.functions.Handlers;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.logging.CurrentInvocation;
import io.demitasse.runtime.logging.FunctionLogger;
import io.demitasse.runtime.logging.LineSink;
import io.demitasse.runtime.logging.LogRecords;
import io.demitasse.runtime.logging.LogSettings;
import io.demitasse.runtime.startup.StartupFacts;
import io.demitasse.runtime.startup.StartupReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartupReportTest {
  private static final String FIELDS_4_TO_21 = " 1".repeat(18);

  @TempDir private Path folder;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Properties jvm = new Properties();

  @BeforeEach
  void layOut() throws IOException {
    // Started at tick 1000, 2 seconds ago; the name of the program is as bad as it can be.
    Path self = Files.createDirectories(folder.resolve("self"));
    Files.writeString(self.resolve("stat"), "7 (a) b c) S" + FIELDS_4_TO_21 + " 1000 9 9\n");
    Files.writeString(folder.resolve("uptime"), "12.00 3.00\n");
    commandLine("java", "io.demitasse.runtime.Main");
  }

  @Test
  void steps_are_milliseconds_since_the_process_started() throws IOException {
    StartupReport report = report();
    report.reached("runtimeReady");
    report.reached("firstEvent");
    report.responded();
    JsonNode millis = logged().get("millis");
    assertThat(millis.fieldNames())
        .toIterable()
        .containsExactly("jvmBoot", "runtimeReady", "firstEvent", "firstResponse");
    assertThat(millis.get("jvmBoot").doubleValue()).isBetween(0.0, 2000.0);
    assertThat(millis.get("firstResponse").doubleValue())
        .isGreaterThanOrEqualTo(millis.get("jvmBoot").doubleValue())
        .isLessThanOrEqualTo(2000.0);
  }

  @Test
  void only_the_first_response_is_reported() throws IOException {
    StartupReport report = report();
    report.responded();
    report.reached("firstEvent");
    report.responded();
    assertThat(log.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void classes_are_counted_by_where_they_came_from() throws IOException {
    Path classes = folder.resolve("classes.log");
    Files.write(
        classes,
        List.of(
            "java.lang.Object source: shared objects file",
            "a.Top source: shared objects file (top)",
            "java.util.List source: jrt:/java.base",
            "a.B source: file:/var/task/lib/a.jar",
            "a.B$$Lambda/0x1 source: a.B",
            "a message of another kind"));
    jvm.setProperty("demitasse.classes", classes.toString());
    report().responded();
    assertThat(logged().get("classes"))
        .hasToString("{\"fromCache\":2,\"fromFiles\":2,\"generated\":1}");
    assertThat(classes).doesNotExist();
  }

  @Test
  void a_cache_is_used_or_there_is_a_reason() throws IOException {
    assertThat(cache().get("whyNot").textValue()).contains("exclude");
    environment.put("DEMITASSE_AOT", "off");
    assertThat(cache().get("whyNot").textValue()).contains("DEMITASSE_AOT=off");
    environment.put("DEMITASSE_AOT_OUTPUT", "new.aot");
    assertThat(cache().get("whyNot").textValue()).contains("trains");
    jvm.setProperty("demitasse.aot", "a.aot");
    jvm.setProperty("java.vm.info", "mixed mode");
    assertThat(cache().get("whyNot").textValue()).contains("refused");
    jvm.setProperty("java.vm.info", "mixed mode, sharing");
    assertThat(cache()).hasToString("{\"used\":true,\"file\":\"a.aot\"}");
  }

  @Test
  void flags_come_in_their_order_and_without_what_may_be_secret() throws IOException {
    environment.put("JAVA_TOOL_OPTIONS", " -Xint -Dpassword=x");
    release("LAYER_ID=\"one\"", "JVM_OPTIONS=\"-Xlog:aot*=off -Da=b\"");
    Path file = Files.writeString(folder.resolve("a.flags"), "# first\n-UsePerfData\n");
    String option = "-XX:Flags=" + file;
    commandLine(
        "java", "@o", "-Xmx64m", option, "-Dc=d", "-cp", "a.jar", Main.class.getName(), "-x");
    report().responded();
    assertThat(logged().get("jvmFlags"))
        .hasToString(
            "[\"-XX:-UsePerfData\",\"-Xint\",\"-Xlog:aot*=off\",\"-Xmx64m\",\"" + option + "\"]");
    assertThat(logged().get("layer")).hasToString("{\"LAYER_ID\":\"one\"}");
  }

  @Test
  void what_cannot_be_read_costs_the_report_and_nothing_else() throws IOException {
    Files.writeString(folder.resolve("uptime"), "soon");
    report().responded();
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("The startup report cannot be written");
  }

  @Test
  void the_runtime_reports_all_steps_after_the_first_response_if_asked_to() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.started().address());
    environment.put("_HANDLER", Handlers.class.getName() + "::map");
    environment.put("DEMITASSE_STARTUP_REPORT", "1");
    new FunctionRuntime(environment, log).run();
    assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("{\"startup\":");
    assertThat(logged().get("millis").fieldNames())
        .toIterable()
        .containsExactly(
            "jvmBoot", "runtimeReady", "handlerConstructed", "firstEvent", "firstResponse");
  }

  private StartupReport report() {
    FunctionLogger logger =
        new FunctionLogger(
            LogSettings.from(Map.of()),
            new LogRecords(false, new Json(), CurrentInvocation.shared(), InstantSource.system()),
            new LineSink(log));
    StartupFacts facts =
        new StartupFacts(environment, jvm, folder.toString(), "io.demitasse.runtime.Main");
    return new StartupReport(facts, new Json(), logger, System.nanoTime() - 1_000_000_000);
  }

  private JsonNode cache() throws IOException {
    log.reset();
    report().responded();
    return logged().get("cache");
  }

  private JsonNode logged() throws IOException {
    String line = log.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    return new ObjectMapper().readTree(line).get("startup");
  }

  private void commandLine(String... words) throws IOException {
    Files.writeString(folder.resolve("self/cmdline"), String.join("\0", words) + "\0");
  }

  private void release(String... lines) throws IOException {
    Files.write(folder.resolve("release"), List.of(lines));
    jvm.setProperty("java.home", folder.resolve("jre").toString());
  }
}
