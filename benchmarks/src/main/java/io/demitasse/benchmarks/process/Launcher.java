package io.demitasse.benchmarks.process;

import io.demitasse.benchmarks.machine.ControlGroup;
import io.demitasse.benchmarks.machine.ControlGroups;
import io.demitasse.benchmarks.machine.PageFaults;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts processes under test, each in a control group of its own where there are such. */
public final class Launcher {
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin"),
          Map.entry("LANG", "en_US.UTF-8"),
          Map.entry("TZ", ":UTC"),
          Map.entry("AWS_REGION", "us-east-1"),
          Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
          Map.entry("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
          // Every function on Lambda has one: its role gives it, and the SDK signs differently.
          Map.entry("AWS_SESSION_TOKEN", "IQoJb3JpZ2luX2VjEXAMPLETOKEN"),
          Map.entry("AWS_LAMBDA_FUNCTION_NAME", "bench"),
          Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
          Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
          Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench"),
          Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/23/[$LATEST]bench"));

  private final Optional<ControlGroups> groups;
  private final Map<String, String> forFunctions;
  private final Path work;

  public Launcher(Optional<ControlGroups> groups, Map<String, String> forFunctions, Path work) {
    this.groups = groups;
    this.forFunctions = forFunctions;
    this.work = work;
  }

  boolean knowsQuotas() {
    return groups.isPresent();
  }

  /** The folder that the function of the scenario is unpacked to. */
  public Path taskRoot(Scenario scenario) throws IOException {
    Path root = work.resolve("functions").resolve(scenario.fileName());
    Path lib = Files.createDirectories(root.resolve("lib"));
    for (Path jar : scenario.jars()) {
      Path copy = lib.resolve(jar.getFileName());
      if (!Files.exists(copy)) {
        Files.copy(jar, copy);
      }
    }
    return root;
  }

  /** Starts a bootstrap for the scenario in that folder; the caller closes what it gets. */
  public ProcessUnderTest start(
      Path bootstrap,
      Path taskRoot,
      Scenario scenario,
      MeasuringRuntimeApi api,
      Condition condition)
      throws IOException, InterruptedException {
    Map<String, String> variables = new HashMap<>(forFunctions);
    variables.putAll(scenario.variables());
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("_HANDLER", scenario.handler());
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    return start(bootstrap, taskRoot, variables, condition, Redirect.appendTo(log().toFile()));
  }

  /** Starts a command whose output the caller reads. */
  public ProcessUnderTest startPiped(Path command, Condition condition)
      throws IOException, InterruptedException {
    return start(command, work, Map.of(), condition, Redirect.PIPE);
  }

  private ProcessUnderTest start(
      Path script,
      Path directory,
      Map<String, String> variables,
      Condition condition,
      Redirect output)
      throws IOException, InterruptedException {
    var gate = new StartGate(work.resolve("at-the-gate"));
    List<String> command = gate.wrap(List.of(script.toString()));
    Optional<ControlGroup> group =
        groups.isPresent() ? Optional.of(groups.get().create(condition.cpus())) : Optional.empty();
    ProcessBuilder builder =
        new ProcessBuilder(group.map(g -> g.wrap(command)).orElse(command))
            .directory(directory.toFile())
            .redirectOutput(output)
            .redirectError(log().toFile());
    builder.environment().clear();
    builder.environment().putAll(COMMON);
    builder.environment().putAll(variables);
    builder
        .environment()
        .put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(condition.memoryMb()));
    Process process = builder.start();
    gate.await(process);
    long cpuBefore = group.isPresent() ? group.get().cpuNanos() : 0;
    long faultsBefore = PageFaults.of(process.pid());
    long spawned = System.nanoTime();
    gate.open(process);
    return new ProcessUnderTest(process, spawned, group, cpuBefore, faultsBefore, log());
  }

  /** Of the last process only: kept to tell why one failed. */
  private Path log() {
    return work.resolve("process.log");
  }
}
