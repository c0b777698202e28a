package io.demitasse.local;

import io.demitasse.local.sandbox.SandboxMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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
    String region) {

  /** A free port, a temporary folder, no sandbox and quiet: what a test wants. */
  public static LocalLambdaOptions ephemeral() {
    return new LocalLambdaOptions(
        0,
        Optional.empty(),
        50,
        Duration.ofMinutes(10),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        SandboxMode.NONE,
        false,
        "us-east-1");
  }

  /** The same options with another port. */
  public LocalLambdaOptions withPort(int number) {
    return new LocalLambdaOptions(
        number, data, concurrency, idleLimit, initLimit, retryDelay, sandbox, printLogs, region);
  }

  /** The same options with a folder that outlives the process. */
  public LocalLambdaOptions withData(Path folder) {
    return new LocalLambdaOptions(
        port,
        Optional.of(folder),
        concurrency,
        idleLimit,
        initLimit,
        retryDelay,
        sandbox,
        printLogs,
        region);
  }

  /** The same options with another limit of parallel invocations. */
  public LocalLambdaOptions withConcurrency(int limit) {
    return new LocalLambdaOptions(
        port, data, limit, idleLimit, initLimit, retryDelay, sandbox, printLogs, region);
  }

  /** The same options with another time until an idle environment ends. */
  public LocalLambdaOptions withIdleLimit(Duration limit) {
    return new LocalLambdaOptions(
        port, data, concurrency, limit, initLimit, retryDelay, sandbox, printLogs, region);
  }

  /** The same options with another limit for initialisations. */
  public LocalLambdaOptions withInitLimit(Duration limit) {
    return new LocalLambdaOptions(
        port, data, concurrency, idleLimit, limit, retryDelay, sandbox, printLogs, region);
  }

  /** The same options with another delay before failed events are tried again. */
  public LocalLambdaOptions withRetryDelay(Duration delay) {
    return new LocalLambdaOptions(
        port, data, concurrency, idleLimit, initLimit, delay, sandbox, printLogs, region);
  }

  /** The same options with another sandbox. */
  public LocalLambdaOptions withSandbox(SandboxMode mode) {
    return new LocalLambdaOptions(
        port, data, concurrency, idleLimit, initLimit, retryDelay, mode, printLogs, region);
  }

  /** The same options with function logs on standard output. */
  public LocalLambdaOptions withPrintedLogs() {
    return new LocalLambdaOptions(
        port, data, concurrency, idleLimit, initLimit, retryDelay, sandbox, true, region);
  }

  /** The same options in another region. */
  public LocalLambdaOptions withRegion(String name) {
    return new LocalLambdaOptions(
        port, data, concurrency, idleLimit, initLimit, retryDelay, sandbox, printLogs, name);
  }
}
