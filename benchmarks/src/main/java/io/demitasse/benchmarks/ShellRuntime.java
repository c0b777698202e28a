package io.demitasse.benchmarks;

import java.nio.file.Path;

/** A runtime of POSIX shell and curl that echoes events. */
final class ShellRuntime implements Contender {
  static final String NAME = "sh + curl";

  private final Path script;

  ShellRuntime(Path script) {
    this.script = script;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return scenario.name().equals(Scenarios.STREAM);
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return script;
  }
}
