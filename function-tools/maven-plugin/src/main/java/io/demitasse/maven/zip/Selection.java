package io.demitasse.maven.zip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which libraries go into the zip.
 *
 * @param packed in the order of the function's class path
 * @param conflicts of versions; the layer's is what the function runs with
 */
public record Selection(List<Library> packed, List<LeftOut> leftOut, List<Conflict> conflicts) {

  /** A library that does not go into the zip, and why. */
  public record LeftOut(Library library, String reason) {}

  /** Copies the lists. */
  public Selection {
    packed = List.copyOf(packed);
    leftOut = List.copyOf(leftOut);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Decides for all libraries of a function.
   *
   * @param excludes what the user leaves out
   */
  public static Selection of(
      List<Library> libraries, List<LayerLibraries> layers, List<LibraryPattern> excludes) {
    List<Library> packed = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Library library : libraries) {
      Optional<LayerLibraries> layer =
          layers.stream().filter(each -> each.versionFor(library).isPresent()).findFirst();
      Optional<LibraryPattern> pattern =
          excludes.stream().filter(each -> each.matches(library)).findFirst();
      if (layer.isPresent()) {
        String version = layer.get().versionFor(library).orElseThrow();
        boolean same = version.equals(library.version());
        leftOut.add(
            new LeftOut(
                library,
                "is in " + layer.get().layer() + (same ? "" : " with version " + version)));
        if (!same) {
          conflicts.add(new Conflict(library, layer.get().layer(), version));
        }
      } else if (pattern.isPresent()) {
        leftOut.add(new LeftOut(library, "is excluded by " + pattern.get()));
      } else {
        packed.add(library);
      }
    }
    return new Selection(packed, leftOut, conflicts);
  }
}
