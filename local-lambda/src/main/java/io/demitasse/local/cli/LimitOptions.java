package io.demitasse.local.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What a function may use. */
public final class LimitOptions {
  @Option(
      names = {"--memory", "--memory-size"},
      paramLabel = "MB",
      description = "The function's memory.")
  private Optional<Integer> memory = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The function's time for an event.")
  private Optional<Integer> timeout = Optional.empty();

  /** In MB, if it was named. */
  public Optional<Integer> memory() {
    return memory;
  }

  /** In seconds, if it was named. */
  public Optional<Integer> timeout() {
    return timeout;
  }
}
