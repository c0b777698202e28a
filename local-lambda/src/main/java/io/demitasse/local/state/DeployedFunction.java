package io.demitasse.local.state;

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
public record DeployedFunction(
    FunctionVersion latest,
    List<FunctionVersion> published,
    int lastVersion,
    Map<String, ObjectNode> urls,
    Map<String, String> tags) {

  public String name() {
    return latest.name();
  }

  public DeployedFunction withLatest(FunctionVersion version) {
    return new DeployedFunction(version, published, lastVersion, urls, tags);
  }

  public DeployedFunction withUrls(Map<String, ObjectNode> newUrls) {
    return new DeployedFunction(latest, published, lastVersion, newUrls, tags);
  }

  public DeployedFunction withPublished(FunctionVersion version) {
    var all = new ArrayList<>(published);
    all.add(version);
    return new DeployedFunction(latest, List.copyOf(all), lastVersion + 1, urls, tags);
  }

  public DeployedFunction without(String version) {
    var rest = published.stream().filter(v -> !v.version().equals(version)).toList();
    return new DeployedFunction(latest, rest, lastVersion, urls, tags);
  }

  public Optional<FunctionVersion> version(String qualifier) {
    return versions().filter(version -> version.version().equals(qualifier)).findFirst();
  }

  public Stream<FunctionVersion> versions() {
    return Stream.concat(Stream.of(latest), published.stream());
  }
}
