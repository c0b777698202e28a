package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A function with all that belongs to it.
 *
 * @param latest the version that can be changed
 * @param published the numbered versions, the oldest first
 * @param lastVersion the last number given out
 * @param attachments its other settings, by kind and key
 * @param tags the tags
 */
public record DeployedFunction(
    FunctionVersion latest,
    List<FunctionVersion> published,
    int lastVersion,
    Map<Attachment, Map<String, ObjectNode>> attachments,
    Map<String, String> tags) {

  /** A function that was just created. */
  public static DeployedFunction created(FunctionVersion latest, Map<String, String> tags) {
    return new DeployedFunction(latest, List.of(), 0, Map.of(), Map.copyOf(tags));
  }

  /** Brings a document that an older Local Lambda has written into today's form. */
  static ObjectNode upgraded(ObjectNode document) {
    if (document.has("urls")) {
      var urls = document.remove("urls");
      document.putObject("attachments").set(Attachment.URL.name(), urls);
    }
    if (!document.has("attachments")) {
      document.set("attachments", JsonTrees.object());
    }
    return document;
  }

  /** The function's name. */
  public String name() {
    return latest.name();
  }

  DeployedFunction withLatest(FunctionVersion version) {
    return new DeployedFunction(version, published, lastVersion, attachments, tags);
  }

  DeployedFunction withTags(Map<String, String> newTags) {
    return new DeployedFunction(latest, published, lastVersion, attachments, Map.copyOf(newTags));
  }

  DeployedFunction withPublished(FunctionVersion version) {
    var all = new ArrayList<>(published);
    all.add(version);
    return new DeployedFunction(latest, List.copyOf(all), lastVersion + 1, attachments, tags);
  }

  /** Without a version and what is attached to it. */
  DeployedFunction without(String version) {
    var rest = published.stream().filter(v -> !v.version().equals(version)).toList();
    return new DeployedFunction(latest, rest, lastVersion, attachments, tags)
        .withoutAttachments(version);
  }

  /** Without anything that is attached to a qualifier. */
  DeployedFunction withoutAttachments(String key) {
    var function = this;
    for (var kind : Attachment.values()) {
      function = function.withAttachment(kind, key, Optional.empty());
    }
    return function;
  }

  /** The settings of one kind by their keys; to be changed by nobody. */
  public Map<String, ObjectNode> attachments(Attachment kind) {
    return attachments.getOrDefault(kind, Map.of());
  }

  DeployedFunction withAttachment(Attachment kind, String key, Optional<ObjectNode> value) {
    var ofKind = new TreeMap<>(attachments(kind));
    value.ifPresentOrElse(v -> ofKind.put(key, v), () -> ofKind.remove(key));
    Map<Attachment, Map<String, ObjectNode>> all = new EnumMap<>(Attachment.class);
    all.putAll(attachments);
    all.put(kind, ofKind);
    return new DeployedFunction(latest, published, lastVersion, all, tags);
  }

  /** The version with that number, or the latest one. */
  public Optional<FunctionVersion> version(String number) {
    return versions().filter(version -> version.version().equals(number)).findFirst();
  }

  /** The latest version and all numbered ones. */
  public Stream<FunctionVersion> versions() {
    return Stream.concat(Stream.of(latest), published.stream());
  }
}
