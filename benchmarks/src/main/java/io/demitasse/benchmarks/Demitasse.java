package io.demitasse.benchmarks;

import java.nio.file.Path;

/** The layer of this project, unpacked from its zip. */
final class Demitasse implements Contender {
  static final String NAME = "demitasse";

  private final Path layer;

  Demitasse(Path layer) {
    this.layer = layer;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return true;
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return layer.resolve("bootstrap");
  }
}
