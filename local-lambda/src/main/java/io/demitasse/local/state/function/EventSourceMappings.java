package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.code.Documents;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The event source mappings: kept and shown, but nothing is polled. Thread-safe. */
public final class EventSourceMappings {
  private static final String TAGS = "Tags";
  private static final List<String> SOURCE =
      List.of("EventSourceArn", "SelfManagedEventSource", "Topics", "Queues");
  private static final List<String> REMOVABLE = List.of("FilterCriteria", "ScalingConfig");

  private final Documents<ObjectNode> documents;
  private final Arns arns;

  /** Creates the mappings of a folder. */
  public EventSourceMappings(Path folder, Arns arns) throws IOException {
    documents = new Documents<>(folder, ObjectNode.class);
    this.arns = arns;
  }

  /** CreateEventSourceMapping for a function that exists. */
  public synchronized ObjectNode create(String functionArn, Body request) throws IOException {
    refuseDuplicate(functionArn, request.json());
    var id = UUID.randomUUID().toString();
    var mapping =
        JsonTrees.object()
            .put("UUID", id)
            .put("EventSourceMappingArn", arns.eventSourceMapping(id));
    mapping.setAll(EventSourceDefaults.of(request.json()));
    var tags = JsonTrees.object();
    Tags.checked(request.object(TAGS)).forEach(tags::put);
    mapping.set(TAGS, tags);
    return changed(mapping, functionArn, request, request.field("Enabled").isEmpty());
  }

  /** Of a Kafka cluster or a broker each topic or queue is a source of its own. */
  private void refuseDuplicate(String functionArn, ObjectNode request) {
    for (var mapping : documents.all()) {
      if (SOURCE.stream().allMatch(name -> mapping.path(name).equals(request.path(name)))
          && mapping.path("FunctionArn").asText().equals(functionArn)) {
        throw ApiException.conflict(
            ("The event source arn (\" %s \") and function (\" %s \") provided mapping already"
                    + " exists. Please update or delete the existing mapping with UUID %s")
                .formatted(
                    request.path("EventSourceArn").asText(),
                    functionArn,
                    mapping.path("UUID").asText()));
      }
    }
  }

  /** UpdateEventSourceMapping. */
  public synchronized ObjectNode update(String id, Optional<String> functionArn, Body request)
      throws IOException {
    var mapping = find(id).deepCopy();
    boolean enabled = mapping.path("State").asText().equals("Enabled");
    return changed(
        mapping,
        functionArn.orElse(mapping.path("FunctionArn").asText()),
        request,
        enabled && request.field("Enabled").isEmpty());
  }

  private ObjectNode changed(ObjectNode mapping, String functionArn, Body request, boolean enabled)
      throws IOException {
    for (var field : request.json().properties()) {
      if (!List.of("FunctionName", "Enabled", TAGS).contains(field.getKey())) {
        mapping.set(field.getKey(), field.getValue());
      }
    }
    // An object without anything in it takes the setting away.
    REMOVABLE.forEach(name -> {
      if (mapping.path(name).isObject() && mapping.path(name).isEmpty()) {
        mapping.remove(name);
      }
    });
    mapping
        .put("FunctionArn", functionArn)
        .put("LastModified", Times.epochSeconds())
        .put("State", enabled || request.flag("Enabled") ? "Enabled" : "Disabled")
        .put("StateTransitionReason", "Local Lambda keeps mappings but does not poll event sources")
        .put("LastProcessingResult", "No records processed");
    documents.put(mapping.path("UUID").asText(), mapping);
    return shown(mapping);
  }

  /** Every mapping. */
  public synchronized List<ObjectNode> all() {
    return documents.all().stream().map(EventSourceMappings::shown).toList();
  }

  /** The mapping with that id. */
  public synchronized ObjectNode get(String id) {
    return shown(find(id));
  }

  private ObjectNode find(String id) {
    return documents
        .find(id)
        .orElseThrow(() -> ApiException.notFound("The resource you requested does not exist."));
  }

  private static ObjectNode shown(ObjectNode mapping) {
    var json = mapping.deepCopy();
    json.remove(TAGS);
    return json;
  }

  /** Deletes a mapping and returns it as it was. */
  public synchronized ObjectNode delete(String id) throws IOException {
    var mapping = get(id);
    documents.remove(id);
    return mapping.put("State", "Deleting");
  }

  /** The tags of a mapping. */
  public synchronized Map<String, String> tags(String id) {
    var tags = new TreeMap<String, String>();
    find(id).path(TAGS).properties().forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
    return tags;
  }

  /** Replaces the tags of a mapping. */
  public synchronized void changeTags(String id, Map<String, String> tags) throws IOException {
    var mapping = find(id).deepCopy();
    var json = mapping.putObject(TAGS);
    tags.forEach(json::put);
    documents.put(id, mapping);
  }
}
