package io.demitasse.maven.zip;

import java.util.List;
import java.util.Optional;

/**
 * Libraries that a layer brings.
 *
 * @param layer what it is called in messages
 */
public record LayerLibraries(String layer, List<Item> items) {
  /** What every layer of Demitasse brings, whichever version a function asks for. */
  public static final LayerLibraries BASE =
      new LayerLibraries(
          "the layer",
          List.of(
              Item.ofAnyVersion("com.amazonaws", "aws-lambda-java-core"),
              Item.ofAnyVersion("io.demitasse", "function-api")));

  /**
   * One library, as far as its jar tells what it is.
   *
   * @param version empty if any version of a function's library is served by it
   * @param classifier empty for the main artifact
   */
  public record Item(
      Optional<String> groupId, String artifactId, Optional<String> version, String classifier) {
    private static Item ofAnyVersion(String groupId, String artifactId) {
      return new Item(Optional.of(groupId), artifactId, Optional.empty(), "");
    }

    private boolean is(Library library) {
      return artifactId.equals(library.artifactId())
          && classifier.equals(library.classifier())
          && groupId.map(library.groupId()::equals).orElse(true);
    }
  }

  /** Copies the list. */
  public LayerLibraries {
    items = List.copyOf(items);
  }

  /** The version that a function gets in place of its own library; empty if it gets none. */
  Optional<String> versionFor(Library library) {
    return items.stream()
        .filter(item -> item.is(library))
        .findFirst()
        .map(item -> item.version().orElse(library.version()));
  }
}
