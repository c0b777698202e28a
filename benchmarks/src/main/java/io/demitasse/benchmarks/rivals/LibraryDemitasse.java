package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.machine.Folders;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layer with a library layer beside it. The zip of a function has what the library layer lacks,
 * its own jar above all, and the cache of the library layer knows nothing of it.
 */
public final class LibraryDemitasse implements Contender {
  public static final String NAME = "demitasse, library layer";

  /** By the names of the library layers. */
  private final Map<String, Path> layers;

  private final Path functions;

  private LibraryDemitasse(Map<String, Path> layers, Path functions) {
    this.layers = layers;
    this.functions = functions;
  }

  /**
   * Unpacks the base layer and one of libraries into one folder each time, as Lambda does.
   *
   * @param librariesZips by name
   */
  public static LibraryDemitasse of(Path layerZip, Map<String, Path> librariesZips, Path work)
      throws IOException {
    Map<String, Path> layers = new HashMap<>();
    for (Map.Entry<String, Path> libraries : librariesZips.entrySet()) {
      Path layer = Files.createDirectories(work.resolve("layer-with-" + libraries.getKey()));
      LayerZip.unpack(layerZip, layer);
      LayerZip.unpack(libraries.getValue(), layer);
      layers.put(libraries.getKey(), layer);
    }
    return new LibraryDemitasse(layers, work.resolve("on-libraries"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return layer(scenario).isPresent();
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return layer(scenario).orElseThrow().resolve("bootstrap");
  }

  private Optional<Path> layer(Scenario scenario) {
    return Optional.ofNullable(HeavyScenarios.libraryLayers().get(scenario.name()))
        .map(layers::get);
  }

  @Override
  public Path taskRoot(Scenario scenario, Path unpacked) {
    Path root = functions.resolve(scenario.fileName());
    try {
      Set<String> inLayer = artifacts(layerJars(scenario));
      Path lib = Files.createDirectories(root.resolve("lib"));
      for (Path jar : scenario.jars()) {
        Path copy = lib.resolve(jar.getFileName());
        if (!inLayer.contains(artifact(jar)) && !Files.exists(copy)) {
          Files.copy(jar, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put the function of " + scenario.name(), e);
    }
    return root;
  }

  private List<Path> layerJars(Scenario scenario) throws IOException {
    String name = HeavyScenarios.libraryLayers().get(scenario.name());
    return Folders.jars(layer(scenario).orElseThrow().resolve("demitasse/libraries").resolve(name));
  }

  private static Set<String> artifacts(List<Path> jars) {
    return jars.stream().map(LibraryDemitasse::artifact).collect(Collectors.toSet());
  }

  /** The name of a jar without its version: the layer's may be another one. */
  private static String artifact(Path jar) {
    return jar.getFileName().toString().replaceFirst("-[0-9][^-]*(-SNAPSHOT)?\\.jar$", "");
  }
}
