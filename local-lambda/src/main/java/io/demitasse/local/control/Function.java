package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function with all that belongs to it.
 *
 * @param latest the version that can be changed
 * @param published the numbered versions, the oldest first
 * @param lastVersion the last number given out
 * @param urls the function URL configurations by qualifier, {@code $LATEST} without one
 * @param tags the tags
 */
record Function(
    FunctionVersion latest,
    List<FunctionVersion> published,
    int lastVersion,
    Map<String, ObjectNode> urls,
    Map<String, String> tags) {

  String name() {
    return latest.name();
  }

  Function withLatest(FunctionVersion version) {
    return new Function(version, published, lastVersion, urls, tags);
  }

  Function withUrls(Map<String, ObjectNode> newUrls) {
    return new Function(latest, published, lastVersion, newUrls, tags);
  }

  Function withPublished(FunctionVersion version) {
    var all = new ArrayList<>(published);
    all.add(version);
    return new Function(latest, List.copyOf(all), lastVersion + 1, urls, tags);
  }

  Function without(String version) {
    var rest = published.stream().filter(v -> !v.version().equals(version)).toList();
    return new Function(latest, rest, lastVersion, urls, tags);
  }

  Optional<FunctionVersion> version(String qualifier) {
    return versions().filter(version -> version.version().equals(qualifier)).findFirst();
  }

  Stream<FunctionVersion> versions() {
    return Stream.concat(Stream.of(latest), published.stream());
  }
}
