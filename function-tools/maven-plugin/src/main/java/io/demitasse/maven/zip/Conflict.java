package io.demitasse.maven.zip;

import org.apache.maven.artifact.versioning.ComparableVersion;

/** A function was compiled against another version of a library than a layer brings. */
public record Conflict(Library library, String layer, String versionOfLayer) {

  /** Whether the function may use what the layer's version does not have yet. */
  public boolean layerIsOlder() {
    return new ComparableVersion(versionOfLayer).compareTo(new ComparableVersion(library.version()))
        < 0;
  }

  @Override
  public String toString() {
    return "%s has %s %s, and the function asks for %s"
        .formatted(layer, library.key(), versionOfLayer, library.version());
  }
}
