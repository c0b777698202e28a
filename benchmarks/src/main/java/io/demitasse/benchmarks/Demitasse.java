package io.demitasse.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** The layer of this project, unpacked from its zip. */
final class Demitasse implements Contender {
  static final String NAME = "demitasse";

  /** With an AOT cache of the function in its zip. */
  static final String TRAINED = "demitasse, trained";

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
  public List<String> command(Scenario scenario) {
    return List.of(layer.resolve("bootstrap").toString());
  }
}
