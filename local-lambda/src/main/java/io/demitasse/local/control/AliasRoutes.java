package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.ProvisionedConcurrency;
import io.demitasse.local.state.function.Aliases;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Revisions;
import java.io.IOException;

/** The five operations on aliases. */
final class AliasRoutes {
  private static final String ALIASES = FunctionRoutes.FUNCTION + "/aliases";
  private static final String ALIAS = ALIASES + "/{Name}";

  private final Functions functions;
  private final ProvisionedConcurrency provisioned;
  private final Arns arns;

  AliasRoutes(Functions functions, ProvisionedConcurrency provisioned, Arns arns) {
    this.functions = functions;
    this.provisioned = provisioned;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("POST", ALIASES, this::create)
        .add("GET", ALIASES, this::list)
        .add("GET", ALIAS, this::get)
        .add("PUT", ALIAS, this::update)
        .add("DELETE", ALIAS, this::delete);
  }

  private Reply create(HttpCall call) throws IOException {
    var body = Body.of(call, "CreateAlias");
    var name = FunctionReference.unqualified(call);
    var alias =
        functions.attach(
            name,
            Attachment.ALIAS,
            body.requiredText("Name"),
            (function, old) -> Aliases.created(function, arns, body));
    return Reply.json(201, alias);
  }

  private Reply list(HttpCall call) {
    var version = call.query("FunctionVersion");
    var aliases =
        functions
            .get(FunctionReference.unqualified(call))
            .attachments(Attachment.ALIAS)
            .values()
            .stream()
            .filter(alias ->
                version.isEmpty() || alias.path("FunctionVersion").asText().equals(version.get()))
            .toList();
    return Paging.page(call, FunctionRoutes.MAX_ITEMS, "Aliases", aliases);
  }

  private Reply get(HttpCall call) {
    var name = FunctionReference.unqualified(call);
    return Reply.json(
        200,
        functions
            .attachment(name, Attachment.ALIAS, call.pathValue("Name"))
            .orElseThrow(() -> notFound(name, call)));
  }

  private Reply update(HttpCall call) throws IOException {
    var body = Body.of(call, "UpdateAlias");
    var name = FunctionReference.unqualified(call);
    var alias =
        functions.attach(
            name,
            Attachment.ALIAS,
            call.pathValue("Name"),
            (function, old) -> {
              ObjectNode existing = old.orElseThrow(() -> notFound(name, call));
              Revisions.check(body, existing.path("RevisionId").asText());
              return Aliases.changed(function, existing, body);
            });
    provisioned.refresh(name);
    return Reply.json(200, alias);
  }

  /** Deleting an alias that is not there succeeds, as on Lambda. */
  private Reply delete(HttpCall call) throws IOException {
    var name = FunctionReference.unqualified(call);
    functions.deleteAlias(name, call.pathValue("Name"));
    provisioned.refresh(name);
    return Reply.empty(204);
  }

  private ApiException notFound(String name, HttpCall call) {
    return ApiException.notFound(
        "Cannot find alias arn: " + arns.function(name, call.pathValue("Name")));
  }
}
