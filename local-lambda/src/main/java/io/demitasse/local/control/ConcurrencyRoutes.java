package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.ProvisionedConcurrency;
import io.demitasse.local.state.function.Aliases;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.DeployedFunction;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import io.demitasse.local.state.request.Times;
import java.io.IOException;
import java.util.Optional;

/** Reserved concurrency, which limits a function, and provisioned, which starts it ahead. */
final class ConcurrencyRoutes {
  private static final String RESERVED = "ReservedConcurrentExecutions";
  private static final String RESERVE = "/2017-10-31/functions/{F}/concurrency";
  private static final String PROVISION = "/2019-09-30/functions/{F}/provisioned-concurrency";
  private static final String PROVISIONED = "ProvisionedConcurrentExecutions";

  private final Functions functions;
  private final ProvisionedConcurrency provisioned;
  private final Arns arns;
  private final int limit;

  ConcurrencyRoutes(Functions functions, ProvisionedConcurrency provisioned, Arns arns, int limit) {
    this.functions = functions;
    this.provisioned = provisioned;
    this.arns = arns;
    this.limit = limit;
  }

  void addTo(Router router) {
    router
        .add("PUT", RESERVE, this::reserve)
        .add("DELETE", RESERVE, this::unreserve)
        .add("GET", "/2019-09-30/functions/{F}/concurrency", this::reserved)
        .add("PUT", PROVISION, this::provision)
        .add("GET", PROVISION, call -> call.query("List").isPresent() ? list(call) : get(call))
        .add("DELETE", PROVISION, this::unprovision);
  }

  private Reply reserve(HttpCall call) throws IOException {
    var name = FunctionReference.of(call).name();
    var body = Body.of(call, "PutFunctionConcurrency");
    body.required(RESERVED);
    var config = JsonTrees.object();
    Limits.number(config, body, RESERVED, 0, limit);
    functions.attach(
        name, Attachment.RESERVED_CONCURRENCY, Functions.WHOLE, (function, old) -> config);
    return Reply.json(200, config);
  }

  private Reply reserved(HttpCall call) {
    var name = FunctionReference.of(call).name();
    return Reply.json(
        200,
        functions
            .attachment(name, Attachment.RESERVED_CONCURRENCY, Functions.WHOLE)
            .orElse(JsonTrees.object()));
  }

  private Reply unreserve(HttpCall call) throws IOException {
    functions.detach(
        FunctionReference.of(call).name(), Attachment.RESERVED_CONCURRENCY, Functions.WHOLE);
    return Reply.empty(204);
  }

  private Reply provision(HttpCall call) throws IOException {
    var reference = qualified(call);
    var body = Body.of(call, "PutProvisionedConcurrencyConfig");
    body.required(PROVISIONED);
    var config = JsonTrees.object().put("LastModified", Times.iso());
    Limits.number(config, body, PROVISIONED, 1, limit);
    functions.attach(
        reference.name(),
        Attachment.PROVISIONED_CONCURRENCY,
        reference.version(),
        (function, old) -> {
          refuseTwice(function, reference);
          refuseMoreThanReserved(function, reference, config);
          return config;
        });
    provisioned.refresh(reference.name());
    return Reply.json(202, shown(reference, config));
  }

  /** A version has environments started ahead by itself or by one of its aliases, not by both. */
  private static void refuseTwice(DeployedFunction function, FunctionReference reference) {
    var aliases = function.attachments(Attachment.ALIAS);
    var alias = Optional.ofNullable(aliases.get(reference.version()));
    for (var other : function.attachments(Attachment.PROVISIONED_CONCURRENCY).keySet()) {
      if (alias.filter(a -> Aliases.uses(a, other)).isPresent()) {
        throw ApiException.invalid(
            "Alias can't be used for provisioned concurrency configuration on an already"
                + " provisioned version");
      }
      if (aliases.containsKey(other) && Aliases.uses(aliases.get(other), reference.version())) {
        throw ApiException.invalid("Version is pointed by a Provisioned Concurrency alias");
      }
    }
  }

  private static void refuseMoreThanReserved(
      DeployedFunction function, FunctionReference reference, ObjectNode config) {
    var reserved = function.attachments(Attachment.RESERVED_CONCURRENCY).get(Functions.WHOLE);
    int wanted = config.path(PROVISIONED).asInt();
    for (var other : function.attachments(Attachment.PROVISIONED_CONCURRENCY).entrySet()) {
      if (!other.getKey().equals(reference.version())) {
        wanted += other.getValue().path(PROVISIONED).asInt();
      }
    }
    if (reserved != null && wanted > reserved.path(RESERVED).asInt()) {
      throw ApiException.invalid(
          "Requested Provisioned Concurrency should not be greater than the"
              + " reservedConcurrentExecution for function");
    }
  }

  private Reply get(HttpCall call) {
    var reference = qualified(call);
    var config =
        functions
            .attachment(reference.name(), Attachment.PROVISIONED_CONCURRENCY, reference.version())
            .orElseThrow(() ->
                new ApiException(
                    "ProvisionedConcurrencyConfigNotFoundException",
                    404,
                    "No Provisioned Concurrency Config found for this function"));
    return Reply.json(200, shown(reference, config));
  }

  private Reply list(HttpCall call) {
    var name = FunctionReference.of(call).name();
    var items =
        functions.get(name).attachments(Attachment.PROVISIONED_CONCURRENCY).entrySet().stream()
            .map(entry ->
                shown(FunctionReference.of(name, entry.getKey()), entry.getValue())
                    .put("FunctionArn", arns.function(name, entry.getKey())))
            .toList();
    return Paging.page(call, 50, "ProvisionedConcurrencyConfigs", items);
  }

  private Reply unprovision(HttpCall call) throws IOException {
    var reference = qualified(call);
    functions.detach(reference.name(), Attachment.PROVISIONED_CONCURRENCY, reference.version());
    provisioned.refresh(reference.name());
    return Reply.empty(204);
  }

  private ObjectNode shown(FunctionReference reference, ObjectNode config) {
    int requested = config.path(PROVISIONED).asInt();
    var status = provisioned.status(reference);
    int available = status.ready() ? requested : 0;
    var json =
        JsonTrees.object()
            .put("Requested" + PROVISIONED, requested)
            .put("Available" + PROVISIONED, available)
            .put("Allocated" + PROVISIONED, available)
            .put("Status", status.name())
            .put("LastModified", config.path("LastModified").asText());
    if (!status.reason().isEmpty()) {
      json.put("StatusReason", status.reason());
    }
    return json;
  }

  private FunctionReference qualified(HttpCall call) {
    var reference = FunctionReference.of(call);
    if (reference.version().equals(FunctionReference.LATEST)) {
      throw ApiException.invalid(
          "Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
    }
    functions.get(reference);
    return reference;
  }
}
