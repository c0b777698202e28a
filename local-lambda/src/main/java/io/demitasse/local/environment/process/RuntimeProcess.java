package io.demitasse.local.environment.process;

import io.demitasse.local.environment.log.LogStream;
import io.demitasse.local.environment.log.ProcessOutput;
import io.demitasse.local.sandbox.Isolation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running bootstrap with all that it has started. */
final class RuntimeProcess {
  private final Process process;
  private final Isolation isolation;
  private final String runtimeApi;
  private final ProcessOutput output;
  // Kept, because onExit() answers with another future at each call, none of them done at once.
  private final CompletableFuture<Process> exited;

  private RuntimeProcess(
      Process process,
      Isolation isolation,
      String runtimeApi,
      ProcessOutput output,
      Watchdog watchdog) {
    this.process = process;
    this.isolation = isolation;
    this.runtimeApi = runtimeApi;
    this.output = output;
    this.exited = process.onExit().whenComplete((p, e) -> watchdog.ended(process.pid()));
  }

  static RuntimeProcess start(
      ProcessBuilder builder,
      Isolation isolation,
      String runtimeApi,
      LogStream log,
      EnvironmentServices services)
      throws IOException {
    var process = builder.redirectErrorStream(true).start();
    services.watchdog().started(process.pid(), runtimeApi);
    process.getOutputStream().close();
    var output = new ProcessOutput(process, log, services.scheduler());
    return new RuntimeProcess(process, isolation, runtimeApi, output, services.watchdog());
  }

  /** The number of the process that runs the bootstrap, as this machine counts. */
  long pid() {
    return isolation.runtime(process.toHandle()).pid();
  }

  CompletableFuture<Process> exited() {
    return exited;
  }

  ProcessOutput output() {
    return output;
  }

  /** In the words of Lambda: how the process ended, or that it gave no reason. */
  String exitReason() {
    int status = process.exitValue();
    return switch (status) {
      case 0 -> "Runtime exited without providing a reason";
      case 128 + 6 -> "Runtime exited with error: signal: aborted";
      case 128 + 9 -> "Runtime exited with error: signal: killed";
      case 128 + 11 -> "Runtime exited with error: signal: segmentation fault";
      default -> "Runtime exited with error: exit status " + status;
    };
  }

  /**
   * Sends SIGTERM, if there is any time for it, and after that time SIGKILL; returns whether the
   * process ended by itself. Nothing that it started outlives it.
   */
  boolean stop(Duration grace) throws InterruptedException {
    boolean byItself = !process.isAlive();
    if (!byItself && grace.isPositive()) {
      // Not Process.destroy, which closes the pipes: what ends may still log, and start processes.
      isolation.runtime(process.toHandle()).destroy();
      byItself = process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
    }
    kill();
    process.waitFor();
    output.close();
    return byItself;
  }

  void kill() {
    // Listed before the parent dies: afterwards they are nobody's descendants any more.
    var family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    isolation.kill();
    if (!isolation.endsWithItsProcess()) {
      Stragglers.kill(runtimeApi);
    }
  }
}
