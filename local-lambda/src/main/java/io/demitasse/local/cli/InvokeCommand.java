package io.demitasse.local.cli;

import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.environment.process.Watchdog;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one handler in one execution environment, without a server and without an account. */
@Command(
    name = "invoke",
    description = {
      "Runs a handler with one or more events and prints its answers.",
      "Logs go to standard error. Exits with 0 if every invocation succeeded."
    },
    sortOptions = false)
final class InvokeCommand implements Callable<Integer> {
  @Option(
      names = {"-l", "--layer"},
      paramLabel = "DIR|ZIP",
      description = "A layer, used in place if it is a folder. Repeatable, later ones win.")
  private List<Path> layers = new ArrayList<>();

  @Option(
      names = {"-c", "--code"},
      required = true,
      paramLabel = "DIR|ZIP",
      description = "The function's code: a folder with classes, a zip or a jar.")
  private Path code = Path.of("");

  @Option(
      names = {"-h", "--handler"},
      required = true,
      paramLabel = "HANDLER",
      description = "Such as io.example.Greeter::greet.")
  private String handler = "";

  @Option(
      names = {"-e", "--event"},
      required = true,
      paramLabel = "FILE",
      description = "A file with an event, or - for standard input. Repeatable.")
  private List<String> events = new ArrayList<>();

  @Option(names = "--repeat", paramLabel = "N", description = "Send all events N times.")
  private int repeat = 1;

  @Option(
      names = "--env",
      paramLabel = "K=V",
      description = "An environment variable for the function. Repeatable.")
  private Map<String, String> variables = new HashMap<>();

  @Option(names = "--memory", paramLabel = "MB", description = "Default: ${DEFAULT-VALUE}.")
  private int memory = 512;

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "Default: ${DEFAULT-VALUE}.")
  private int timeout = 30;

  @Option(
      names = "--debug",
      arity = "0..1",
      fallbackValue = "5005",
      paramLabel = "PORT",
      description = "Wait for a Java debugger on this port (5005) before anything runs.")
  private int debugPort;

  @Option(names = "--help", usageHelp = true, description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // For picocli, which writes it and stops there.
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var payloads = new ArrayList<byte[]>();
    for (var event : events) {
      payloads.add(
          event.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(event)));
    }
    var scheduler =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    try (var watchdog = new Watchdog();
        var api = new RuntimeApiServer();
        var workspace = new Workspace()) {
      var task = workspace.code(code);
      var function =
          new FunctionDefinition(
              "local",
              "$LATEST",
              "us-east-1",
              handler,
              memory,
              debugPort > 0 ? Duration.ofDays(1) : Duration.ofSeconds(timeout),
              variables,
              task,
              workspace.layers(layers),
              0,
              FunctionDefinition.Logging.TEXT);
      var limit = debugPort > 0 ? Duration.ofDays(1) : Duration.ofSeconds(10);
      var services =
          new EnvironmentServices(
              api, sandbox(task, workspace), scheduler, watchdog, limit, debugVariables());
      return new OneEnvironment(function, services, workspace.scratch()).run(payloads, repeat);
    } finally {
      scheduler.shutdownNow();
    }
  }

  /**
   * A cache of the function knows its classes by the path that they have on Lambda. A wrapper of
   * this machine could not be seen there.
   */
  private Sandbox sandbox(Path task, Workspace workspace) throws IOException, InterruptedException {
    boolean trained = Files.exists(task.resolve("function.aot.fingerprint"));
    var wrapper = variables.getOrDefault("AWS_LAMBDA_EXEC_WRAPPER", "");
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
