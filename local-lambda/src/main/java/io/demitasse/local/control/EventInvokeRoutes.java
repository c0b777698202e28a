package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Times;
import java.io.IOException;

/** What becomes of events: their retries, their age and their destinations. */
final class EventInvokeRoutes {
  private static final String CONFIG = "/2019-09-25/functions/{F}/event-invoke-config";

  private final Functions functions;
  private final Arns arns;

  EventInvokeRoutes(Functions functions, Arns arns) {
    this.functions = functions;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("PUT", CONFIG, call -> put(call, false))
        .add("POST", CONFIG, call -> put(call, true))
        .add("GET", CONFIG, this::get)
        .add("DELETE", CONFIG, this::delete)
        .add("GET", CONFIG + "/list", this::list);
  }

  /** A put replaces everything, an update only what it names. */
  private Reply put(HttpCall call, boolean update) throws IOException {
    var reference = FunctionReference.of(call);
    functions.get(reference);
    var body = Body.of(call, "PutFunctionEventInvokeConfig");
    var config =
        functions.attach(
            reference.name(),
            Attachment.EVENT_INVOKE,
            reference.version(),
            (function, old) -> {
              var kept = update ? old.orElseThrow(() -> notFound(reference)) : JsonTrees.object();
              return changed(kept, reference, body);
            });
    return Reply.json(200, config);
  }

  private ObjectNode changed(ObjectNode config, FunctionReference reference, Body body) {
    Limits.number(config, body, "MaximumRetryAttempts", 0, 2);
    Limits.number(config, body, "MaximumEventAgeInSeconds", 60, 21600);
    body.object("DestinationConfig").ifPresent(d -> config.set("DestinationConfig", d.json()));
    if (!config.has("DestinationConfig")) {
      config.putObject("DestinationConfig");
    }
    for (var outcome : new String[] {"OnSuccess", "OnFailure"}) {
      var destinations = (ObjectNode) config.get("DestinationConfig");
      var arn = destinations.path(outcome).path("Destination").asText();
      if (!arn.isEmpty() && !arn.startsWith("arn:")) {
        throw Limits.violated(arn, "destination", "Member must be an ARN");
      }
      if (arn.isEmpty()) {
        destinations.putObject(outcome);
      }
    }
    return config
        .put("FunctionArn", arns.function(reference.name(), reference.version()))
        .put("LastModified", Times.epochSeconds());
  }

  private Reply get(HttpCall call) {
    var reference = FunctionReference.of(call);
    functions.get(reference);
    return Reply.json(
        200,
        functions
            .attachment(reference.name(), Attachment.EVENT_INVOKE, reference.version())
            .orElseThrow(() -> notFound(reference)));
  }

  private Reply list(HttpCall call) {
    var all = functions.get(FunctionReference.of(call).name()).attachments(Attachment.EVENT_INVOKE);
    return Paging.page(call, 50, "FunctionEventInvokeConfigs", all.values().stream().toList());
  }

  private Reply delete(HttpCall call) throws IOException {
    var reference = FunctionReference.of(call);
    if (!functions.detach(reference.name(), Attachment.EVENT_INVOKE, reference.version())) {
      throw notFound(reference);
    }
    return Reply.empty(204);
  }

  private ApiException notFound(FunctionReference reference) {
    return ApiException.notFound(
        "The function %s doesn't have an EventInvokeConfig"
            .formatted(arns.function(reference.name(), reference.version())));
  }
}
