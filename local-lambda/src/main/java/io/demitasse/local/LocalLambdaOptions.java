package io.demitasse.local;

import io.demitasse.local.http.ForeignCallers;
import io.demitasse.local.sandbox.SandboxMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a Local Lambda runs.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param data the folder that keeps layers and functions; empty for a temporary one
 * @param concurrency how many invocations may run at once
 * @param idleLimit after how long an unused execution environment ends
 * @param initLimit how long an initialisation may take before the first invocation
 * @param retryDelay how long after a failure an event is tried again, and twice as long later
 * @param sandbox how far functions are kept apart from the machine
 * @param printLogs whether function logs go to standard output, too
 * @param region the AWS region to pretend
 * @param logLimit the size in bytes that the log file of a function grows to
 * @param foreignCallers who may call although they are not of this machine
 * @param debugging at which ports runtimes are open for debuggers, if at all
 * @param watched by function name the folders and zip files whose content is the function's code
 */
public record LocalLambdaOptions(
    int port,
    Optional<Path> data,
    int concurrency,
    Duration idleLimit,
    Duration initLimit,
    Duration retryDelay,
    SandboxMode sandbox,
    boolean printLogs,
    String region,
    long logLimit,
    ForeignCallers foreignCallers,
    Optional<Debugging> debugging,
    Map<String, Path> watched) {

  /**
   * How runtimes are open for debuggers.
   *
   * @param firstPort the port of the first environment; each other one has the next that is free
   * @param suspend whether a runtime waits for the debugger before it does anything
   */
  public record Debugging(int firstPort, boolean suspend) {}

  /** A free port, a temporary folder, no sandbox and quiet: what a test wants. */
  public static LocalLambdaOptions ephemeral() {
    return new Draft().options();
  }

  /** The same options with another port. */
  public LocalLambdaOptions withPort(int number) {
    return with(draft -> draft.port = number);
  }

  /** The same options with a folder that outlives the process. */
  public LocalLambdaOptions withData(Path folder) {
    return with(draft -> draft.data = Optional.of(folder));
  }

  /** The same options with another limit of parallel invocations. */
  public LocalLambdaOptions withConcurrency(int limit) {
    return with(draft -> draft.concurrency = limit);
  }

  /** The same options with another time until an idle environment ends. */
  public LocalLambdaOptions withIdleLimit(Duration limit) {
    return with(draft -> draft.idleLimit = limit);
  }

  /** The same options with another limit for initialisations. */
  public LocalLambdaOptions withInitLimit(Duration limit) {
    return with(draft -> draft.initLimit = limit);
  }

  /** The same options with another delay before failed events are tried again. */
  public LocalLambdaOptions withRetryDelay(Duration delay) {
    return with(draft -> draft.retryDelay = delay);
  }

  /** The same options with another sandbox. */
  public LocalLambdaOptions withSandbox(SandboxMode mode) {
    return with(draft -> draft.sandbox = mode);
  }

  /** The same options with function logs on standard output. */
  public LocalLambdaOptions withPrintedLogs() {
    return with(draft -> draft.printLogs = true);
  }

  /** The same options in another region. */
  public LocalLambdaOptions withRegion(String name) {
    return with(draft -> draft.region = name);
  }

  /** The same options with another limit for the size of log files, in bytes. */
  public LocalLambdaOptions withLogLimit(long bytes) {
    return with(draft -> draft.logLimit = bytes);
  }

  /**
   * The same options with one more name that requests may have in their Host header, in any case;
   * an IllegalArgumentException says what is wrong with it.
   */
  public LocalLambdaOptions withAllowedHost(String name) {
    var hosts = new HashSet<>(foreignCallers.hosts());
    hosts.add(name);
    return with(
        draft -> draft.foreignCallers = new ForeignCallers(hosts, foreignCallers.origins()));
  }

  /**
   * The same options with one more origin of web pages that may send requests; an
   * IllegalArgumentException says what is wrong with it.
   */
  public LocalLambdaOptions withAllowedOrigin(String origin) {
    Set<String> origins = new HashSet<>(foreignCallers.origins());
    origins.add(origin);
    return with(
        draft -> draft.foreignCallers = new ForeignCallers(foreignCallers.hosts(), origins));
  }

  /** The same options with every runtime open for a debugger, and without limits of time. */
  public LocalLambdaOptions withDebugging(int firstPort, boolean suspend) {
    return with(draft -> draft.debugging = Optional.of(new Debugging(firstPort, suspend)));
  }

  /** The same options with a function whose code is what a folder or zip file contains. */
  public LocalLambdaOptions withWatched(String functionName, Path folderOrZip) {
    var all = new HashMap<>(watched);
    all.put(functionName, folderOrZip);
    return with(draft -> draft.watched = Map.copyOf(all));
  }

  private LocalLambdaOptions with(Consumer<Draft> change) {
    var draft = new Draft();
    draft.port = port;
    draft.data = data;
    draft.concurrency = concurrency;
    draft.idleLimit = idleLimit;
    draft.initLimit = initLimit;
    draft.retryDelay = retryDelay;
    draft.sandbox = sandbox;
    draft.printLogs = printLogs;
    draft.region = region;
    draft.logLimit = logLimit;
    draft.foreignCallers = foreignCallers;
    draft.debugging = debugging;
    draft.watched = watched;
    change.accept(draft);
    return draft.options();
  }

  private static final class Draft {
    private int port;
    private Optional<Path> data = Optional.empty();
    private int concurrency = MachineSize.concurrency();
    private Duration idleLimit = Duration.ofMinutes(10);
    private Duration initLimit = Duration.ofSeconds(10);
    private Duration retryDelay = Duration.ofMinutes(1);
    private SandboxMode sandbox = SandboxMode.NONE;
    private boolean printLogs;
    private String region = "us-east-1";
    private long logLimit = 20L * 1024 * 1024;
    private ForeignCallers foreignCallers = ForeignCallers.NONE;
    private Optional<Debugging> debugging = Optional.empty();
    private Map<String, Path> watched = Map.of();

    private LocalLambdaOptions options() {
      return new LocalLambdaOptions(
          port,
          data,
          concurrency,
          idleLimit,
          initLimit,
          retryDelay,
          sandbox,
          printLogs,
          region,
          logLimit,
          foreignCallers,
          debugging,
          watched);
    }
  }
}
