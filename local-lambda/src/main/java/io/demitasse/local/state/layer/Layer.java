package io.demitasse.local.state.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All versions of one layer.
 *
 * @param lastVersion the last number given out; numbers of deleted versions are not given again
 */
public record Layer(String name, int lastVersion, List<LayerVersion> versions) {
  public static Layer empty(String name) {
    return new Layer(name, 0, List.of());
  }

  public Layer with(LayerVersion version) {
    var all = new ArrayList<>(without(version.version()).versions);
    all.add(version);
    return new Layer(name, Math.max(lastVersion, version.version()), List.copyOf(all));
  }

  public Layer without(int version) {
    return new Layer(
        name, lastVersion, versions.stream().filter(v -> v.version() != version).toList());
  }

  public Optional<LayerVersion> version(int number) {
    return versions.stream().filter(v -> v.version() == number).findFirst();
  }
}
