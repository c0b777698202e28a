package io.demitasse.fleet.publish;

import io.demitasse.fleet.aws.FleetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Layers that are to be published.
 *
 * @param zips of any profiles, library layers and architectures
 * @param layerName the name of them all; empty for {@code demitasse}, {@code demitasse-minimal},
 *     {@code demitasse-libraries-aws} and so on
 * @param regions where to
 * @param parallel how many regions at the same time
 * @param description empty for one that names the profile
 * @param license as an SPDX identifier
 * @param sharing who may use them
 * @param bucket for zips over 50 MB; {@code {region}} stands for the region
 * @param layersFile the file of ARNs that is written
 * @param parameterPrefix the path below which SSM parameters are written, if they are wanted
 */
public record Publication(
    List<Path> zips,
    Optional<String> layerName,
    List<String> regions,
    int parallel,
    Optional<String> description,
    String license,
    Sharing sharing,
    Optional<String> bucket,
    Optional<Path> layersFile,
    Optional<String> parameterPrefix) {
  /** Copies the lists. */
  public Publication {
    zips = List.copyOf(zips);
    regions = List.copyOf(regions);
  }

  List<LayerArchive> read() throws FleetException {
    var layers = new java.util.ArrayList<LayerArchive>();
    for (var zip : zips) {
      layers.add(LayerArchive.read(zip, layerName));
    }
    var seen = new java.util.HashMap<String, Path>();
    for (var layer : layers) {
      var other = seen.put(layer.layerName() + " for " + layer.architecture(), layer.path());
      if (other != null) {
        throw new FleetException(
            "%s and %s would both be %s for %s; publish them one after the other, each with its own --layer-name"
                .formatted(other, layer.path(), layer.layerName(), layer.architecture()));
      }
    }
    return layers;
  }

  String description(LayerArchive layer) {
    return description.orElse("Demitasse, %s: a JVM for provided.al2023".formatted(layer.what()));
  }
}
