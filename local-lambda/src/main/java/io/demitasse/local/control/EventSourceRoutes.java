package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.EventSourceMappings;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;
import java.util.Optional;

/** The five operations on event source mappings. */
final class EventSourceRoutes {
  private static final String MAPPINGS = "/2015-03-31/event-source-mappings";
  private static final String MAPPING = MAPPINGS + "/{UUID}";

  private final EventSourceMappings mappings;
  private final Functions functions;
  private final Arns arns;

  EventSourceRoutes(EventSourceMappings mappings, Functions functions, Arns arns) {
    this.mappings = mappings;
    this.functions = functions;
    this.arns = arns;
  }

  void addTo(Router router) {
    for (var path : new String[] {MAPPINGS, MAPPINGS + "/"}) {
      router.add("POST", path, this::create).add("GET", path, this::list);
    }
    router
        .add("GET", MAPPING, call -> Reply.json(200, mappings.get(call.pathValue("UUID"))))
        .add("PUT", MAPPING, this::update)
        .add("DELETE", MAPPING, call -> Reply.json(202, mappings.delete(call.pathValue("UUID"))));
  }

  private Reply create(HttpCall call) throws IOException {
    var body = Body.of(call, "CreateEventSourceMapping");
    var function = function(body.requiredText("FunctionName"));
    if (body.field("SelfManagedEventSource").isEmpty()) {
      body.requiredText("EventSourceArn");
    }
    return Reply.json(202, mappings.create(function, body));
  }

  private Reply update(HttpCall call) throws IOException {
    var body = Body.of(call, "UpdateEventSourceMapping");
    return Reply.json(
        202,
        mappings.update(
            call.pathValue("UUID"), body.text("FunctionName").map(this::function), body));
  }

  private String function(String name) {
    var reference = FunctionReference.parse(name);
    functions.get(reference);
    return arns.function(reference);
  }

  private Reply list(HttpCall call) {
    var function = call.query("FunctionName").map(FunctionReference::parse).map(arns::function);
    var items =
        mappings.all().stream()
            .filter(mapping -> matches(mapping, "FunctionArn", function))
            .filter(mapping -> matches(mapping, "EventSourceArn", call.query("EventSourceArn")))
            .toList();
    return Paging.page(call, 10000, "EventSourceMappings", items);
  }

  private static boolean matches(ObjectNode mapping, String field, Optional<String> wanted) {
    return wanted.isEmpty() || mapping.path(field).asText().equals(wanted.get());
  }
}
