package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The layer with the library layer {@code aws} beside it. The zip of a function has its own jar
 * alone, and the cache of the library layer knows nothing of it.
 */
public final class LibraryDemitasse implements Contender {
  public static final String NAME = "demitasse, library layer";

  private final Path layer;
  private final Path functions;

  private LibraryDemitasse(Path layer, Path functions) {
    this.layer = layer;
    this.functions = functions;
  }

  /** Unpacks both layers into one folder, as Lambda does. */
  public static LibraryDemitasse of(Path layerZip, Path librariesZip, Path work)
      throws IOException {
    Path layer = Files.createDirectories(work.resolve("layer-with-libraries"));
    LayerZip.unpack(layerZip, layer);
    LayerZip.unpack(librariesZip, layer);
    return new LibraryDemitasse(layer, work.resolve("on-libraries"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return HeavyScenarios.onLibraryLayer().contains(scenario.name());
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return layer.resolve("bootstrap");
  }

  @Override
  public Path taskRoot(Scenario scenario, Path unpacked) {
    Path root = functions.resolve(scenario.fileName());
    Path jar = scenario.jars().getFirst();
    Path copy = root.resolve("lib").resolve(jar.getFileName());
    try {
      if (!Files.exists(copy)) {
        Files.createDirectories(copy.getParent());
        Files.copy(jar, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + jar + " to " + copy, e);
    }
    return root;
  }
}
