package io.demitasse.local.cli;

import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.environment.process.Watchdog;
import io.demitasse.local.invoke.EventFile;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one handler in one execution environment, without a server and without an account. */
@Command(
    name = "invoke",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a handler with one or more events and prints its answers.",
      "Logs go to standard error. Exits with 0 if every invocation succeeded.",
      "Memory is 512 MB and the timeout 30 seconds unless they are given."
    },
    sortOptions = false)
public final class InvokeCommand implements Callable<Integer> {
  private static final int MEMORY = 512;
  private static final int TIMEOUT = 30;

  @Mixin private FunctionOptions function = new FunctionOptions();
  @Mixin private LayerOptions layers = new LayerOptions();

  @Option(
      names = {"-e", "--event"},
      required = true,
      paramLabel = "FILE",
      description = "A file with an event, or - for standard input. Repeatable.")
  private List<String> events = new ArrayList<>();

  @Option(names = "--repeat", paramLabel = "N", description = "Send all events N times.")
  private int repeat = 1;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(
      names = "--debug",
      arity = "0..1",
      fallbackValue = "5005",
      paramLabel = "PORT",
      description = "Wait for a Java debugger on this port (5005) before anything runs.")
  private int debugPort;

  @Option(names = "--json", description = "Print one JSON array, for machines.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var code = function.requiredCode();
    var handler = function.requiredHandler();
    var payloads = new ArrayList<OneEnvironment.Event>();
    for (var event : events) {
      payloads.add(
          new OneEnvironment.Event(
              event,
              event.equals("-")
                  ? EventFile.checked("standard input", System.in.readAllBytes())
                  : EventFile.read(Path.of(event))));
    }
    var scheduler =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    try (var watchdog = new Watchdog();
        var api = new RuntimeApiServer();
        var workspace = new Workspace()) {
      var task = workspace.code(code);
      var opt = workspace.layers(layers.layers());
      requireBootstrap(task, opt);
      var definition =
          new FunctionDefinition(
              "local",
              "$LATEST",
              "us-east-1",
              handler,
              limits.memory().orElse(MEMORY),
              debugPort > 0
                  ? Duration.ofDays(1)
                  : Duration.ofSeconds(limits.timeout().orElse(TIMEOUT)),
              function.variables(),
              task,
              opt,
              0,
              FunctionDefinition.Logging.TEXT);
      var limit = debugPort > 0 ? Duration.ofDays(1) : Duration.ofSeconds(10);
      var services =
          new EnvironmentServices(
              api, sandbox(task, workspace), scheduler, watchdog, limit, debugVariables());
      var answers = json ? new JsonAnswers() : new PlainAnswers();
      return new OneEnvironment(definition, services, workspace.scratch(), answers)
          .run(payloads, repeat);
    } finally {
      scheduler.shutdownNow();
    }
  }

  /** Lambda would say no more than that it found none. */
  private void requireBootstrap(Path task, Path opt) throws IOException {
    if (!Files.exists(task.resolve("bootstrap")) && !Files.exists(opt.resolve("bootstrap"))) {
      throw new IOException(
          (layers.layers().isEmpty()
                  ? "there is no layer, and the function brings no runtime"
                  : "neither the function nor a layer (%s) has a bootstrap"
                      .formatted(layers.layers()))
              + "; name the layer by --layer, such as demitasse-layer-standard-x86_64.zip. See"
              + " docs/troubleshooting.md#no-layer");
    }
  }

  /**
   * A cache of the function knows its classes by the path that they have on Lambda. A wrapper of
   * this machine could not be seen there.
   */
  private Sandbox sandbox(Path task, Workspace workspace) throws IOException, InterruptedException {
    boolean trained = Files.exists(task.resolve("function.aot.fingerprint"));
    var wrapper = function.variables().getOrDefault("AWS_LAMBDA_EXEC_WRAPPER", "");
    return trained && (wrapper.isEmpty() || !Files.exists(Path.of(wrapper)))
        ? SandboxMode.AUTO.sandbox(workspace.scratch(), false)
        : Sandbox.none();
  }

  private Map<String, String> debugVariables() {
    if (debugPort <= 0) {
      return Map.of();
    }
    System.err.println("Waiting for a Java debugger on 127.0.0.1:" + debugPort);
    var agent = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:";
    return Map.of("JAVA_TOOL_OPTIONS", agent + debugPort);
  }
}
