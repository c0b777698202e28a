package io.demitasse.local.control;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.EventSourceMappings;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.function.Tags;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tags of functions and of event source mappings, by their ARNs. */
final class TagRoutes {
  private static final String TAGS = "/2017-03-31/tags/{Arn}";
  private static final String FUNCTION = ":function:";

  private final Functions functions;
  private final EventSourceMappings mappings;

  TagRoutes(Functions functions, EventSourceMappings mappings) {
    this.functions = functions;
    this.mappings = mappings;
  }

  void addTo(Router router) {
    router
        .add("GET", TAGS, this::list)
        .add("POST", TAGS, this::tag)
        .add("DELETE", TAGS, this::untag);
  }

  private Reply list(HttpCall call) {
    var json = JsonTrees.object();
    new TreeMap<>(tags(call.pathValue("Arn"))).forEach(json.putObject("Tags")::put);
    return Reply.json(200, json);
  }

  private Reply tag(HttpCall call) throws IOException {
    var arn = call.pathValue("Arn");
    var body = Body.of(call, "TagResource");
    body.required("Tags");
    var tags = new HashMap<>(tags(arn));
    tags.putAll(Tags.checked(body.object("Tags")));
    change(arn, Tags.limited(tags));
    return Reply.empty(204);
  }

  private Reply untag(HttpCall call) throws IOException {
    var arn = call.pathValue("Arn");
    var tags = new HashMap<>(tags(arn));
    var keys = Optional.ofNullable(call.queryParameters().get("tagKeys"));
    keys.ifPresent(field -> tags.keySet().removeAll(field.getValues()));
    change(arn, tags);
    return Reply.empty(204);
  }

  private Map<String, String> tags(String arn) {
    return arn.contains(FUNCTION)
        ? functions.get(function(arn)).tags()
        : mappings.tags(mapping(arn));
  }

  private void change(String arn, Map<String, String> tags) throws IOException {
    if (arn.contains(FUNCTION)) {
      functions.changeTags(function(arn), tags);
    } else {
      mappings.changeTags(mapping(arn), tags);
    }
  }

  private static String function(String arn) {
    var reference = FunctionReference.parse(arn);
    if (reference.qualifier().isPresent()) {
      throw ApiException.invalid("Tags on function aliases and versions are not supported.");
    }
    return reference.name();
  }

  private static String mapping(String arn) {
    int at = arn.lastIndexOf(":event-source-mapping:");
    if (at < 0) {
      throw ApiException.notFound("There is no resource with tags at " + arn);
    }
    return arn.substring(at + ":event-source-mapping:".length());
  }
}
