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
import java.util.Set;

/** The configurations of function URLs. */
final class UrlConfigRoutes {
  private static final String FUNCTION = "/2021-10-31/functions/{F}/";
  private static final String URL = FUNCTION + "url";

  private final Functions functions;
  private final Arns arns;

  UrlConfigRoutes(Functions functions, Arns arns) {
    this.functions = functions;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("POST", URL, this::create)
        .add("GET", URL, this::get)
        .add("PUT", URL, this::update)
        .add("DELETE", URL, this::delete)
        .add("GET", FUNCTION + "urls", this::list);
  }

  private Reply create(HttpCall call) throws IOException {
    var reference = FunctionReference.of(call);
    functions.get(reference);
    var body = Body.of(call, "CreateFunctionUrlConfig");
    body.requiredText("AuthType");
    var config =
        functions.attach(
            reference.name(),
            Attachment.URL,
            reference.version(),
            (function, old) -> {
              if (old.isPresent()) {
                throw ApiException.conflict(
                    "FunctionUrlConfig exists for this Lambda function: "
                        + arns.function(reference));
              }
              return changed(created(call, reference), body);
            });
    // Not in the answer of this operation, only in those of the others.
    return Reply.json(201, config.deepCopy().without("LastModifiedTime"));
  }

  private ObjectNode created(HttpCall call, FunctionReference reference) {
    var qualified =
        reference.qualifier().map(q -> reference.name() + ":" + q).orElse(reference.name());
    return JsonTrees.object()
        .put("FunctionUrl", "http://127.0.0.1:%d/url/%s/".formatted(call.localPort(), qualified))
        .put("FunctionArn", arns.function(reference))
        .put("InvokeMode", "BUFFERED")
        .put("CreationTime", Times.iso());
  }

  private Reply get(HttpCall call) {
    var reference = FunctionReference.of(call);
    functions.get(reference);
    return Reply.json(
        200,
        functions
            .attachment(reference.name(), Attachment.URL, reference.version())
            .orElseThrow(UrlConfigRoutes::notFound));
  }

  private Reply list(HttpCall call) {
    var configs = functions.get(FunctionReference.of(call).name()).attachments(Attachment.URL);
    return Paging.page(call, 50, "FunctionUrlConfigs", configs.values().stream().toList());
  }

  private Reply update(HttpCall call) throws IOException {
    var reference = FunctionReference.of(call);
    var body = Body.of(call, "UpdateFunctionUrlConfig");
    var config =
        functions.attach(
            reference.name(),
            Attachment.URL,
            reference.version(),
            (function, old) -> changed(old.orElseThrow(UrlConfigRoutes::notFound), body));
    return Reply.json(200, config);
  }

  private Reply delete(HttpCall call) throws IOException {
    var reference = FunctionReference.of(call);
    if (!functions.detach(reference.name(), Attachment.URL, reference.version())) {
      throw notFound();
    }
    return Reply.empty(204);
  }

  private static ApiException notFound() {
    return ApiException.notFound("The resource you requested does not exist.");
  }

  private static ObjectNode changed(ObjectNode config, Body body) {
    body.text("AuthType")
        .ifPresent(type ->
            config.put("AuthType", Limits.oneOf("authType", type, Set.of("NONE", "AWS_IAM"))));
    body.text("InvokeMode")
        .ifPresent(mode ->
            config.put(
                "InvokeMode",
                Limits.oneOf("invokeMode", mode, Set.of("BUFFERED", "RESPONSE_STREAM"))));
    body.object("Cors").ifPresent(cors -> changeCors(config, cors));
    return config.put("LastModifiedTime", Times.iso());
  }

  /** An empty object takes the configuration away. */
  private static void changeCors(ObjectNode config, Body cors) {
    Limits.number(JsonTrees.object(), cors, "MaxAge", 0, 86400);
    config.set("Cors", cors.json());
    if (cors.json().isEmpty()) {
      config.remove("Cors");
    }
  }
}
