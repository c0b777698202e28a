package io.demitasse.local.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.code.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What log groups have beside their lines: that somebody created them, for how long they are to
 * keep, which here is without effect, and their tags. Thread-safe.
 */
final class LogGroupSettings {
  static final String NAME = "logGroupName";
  static final String RETENTION = "retentionInDays";
  static final String TAGS = "tags";
  static final String CREATED = "creationTime";

  private final Documents<ObjectNode> documents;

  LogGroupSettings(Path folder) throws IOException {
    documents = new Documents<>(folder, ObjectNode.class);
  }

  synchronized List<String> names() {
    return documents.all().stream().map(settings -> settings.path(NAME).asText()).toList();
  }

  /** A copy of what is known of a group. */
  synchronized Optional<ObjectNode> find(String name) {
    return documents.find(key(name)).map(ObjectNode::deepCopy);
  }

  /** Changes what is known of a group, even if that was nothing yet. */
  synchronized void change(String name, Consumer<ObjectNode> change) throws IOException {
    var settings =
        find(name)
            .orElseGet(
                () -> JsonTrees.object().put(NAME, name).put(CREATED, System.currentTimeMillis()));
    change.accept(settings);
    documents.put(key(name), settings);
  }

  synchronized void delete(String name) throws IOException {
    documents.remove(key(name));
  }

  /** The names of groups are paths. */
  private static String key(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
