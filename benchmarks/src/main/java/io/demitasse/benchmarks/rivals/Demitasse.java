package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import java.nio.file.Path;

/** The layer of this project, unpacked from its zip. */
public final class Demitasse implements Contender {
  public static final String NAME = "demitasse";

  private final Path layer;

  public Demitasse(Path layer) {
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
