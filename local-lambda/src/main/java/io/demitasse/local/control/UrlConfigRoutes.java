package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.Call;
import io.demitasse.local.http.Json;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.Arns;
import io.demitasse.local.state.Body;
import io.demitasse.local.state.FunctionReference;
import io.demitasse.local.state.Functions;
import io.demitasse.local.state.Limits;
import io.demitasse.local.state.Times;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;

/** The configurations of function URLs. */
final class UrlConfigRoutes {
  private static final String URL = "/2021-10-31/functions/{F}/url";

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
        .add("DELETE", URL, this::delete);
  }

  private Reply create(Call call) throws IOException {
    var reference = FunctionReference.of(call);
    var version = functions.get(reference);
    var urls = new TreeMap<>(functions.get(reference.name()).urls());
    if (urls.containsKey(reference.version())) {
      throw ApiException.conflict(
          "FunctionUrlConfig exists for this Lambda function: " + arns.function(version.name()));
    }
    var body = Body.of(call, "CreateFunctionUrlConfig");
    body.requiredText("AuthType");
    var config =
        Json.object()
            .put("FunctionUrl", url(call, reference))
            .put("FunctionArn", arns.function(version.name()))
            .put("InvokeMode", "BUFFERED")
            .put("CreationTime", Times.iso());
    urls.put(reference.version(), changed(config, body));
    functions.changeUrls(reference.name(), urls);
    return Reply.json(201, config);
  }

  private static String url(Call call, FunctionReference reference) {
    var qualified =
        reference.qualifier().map(q -> reference.name() + ":" + q).orElse(reference.name());
    return "http://127.0.0.1:%d/url/%s/".formatted(call.localPort(), qualified);
  }

  private Reply get(Call call) {
    return Reply.json(200, existing(FunctionReference.of(call)));
  }

  private Reply update(Call call) throws IOException {
    var reference = FunctionReference.of(call);
    var config = changed(existing(reference), Body.of(call, "UpdateFunctionUrlConfig"));
    var urls = new TreeMap<>(functions.get(reference.name()).urls());
    urls.put(reference.version(), config);
    functions.changeUrls(reference.name(), urls);
    return Reply.json(200, config);
  }

  private Reply delete(Call call) throws IOException {
    var reference = FunctionReference.of(call);
    existing(reference);
    var urls = new TreeMap<>(functions.get(reference.name()).urls());
    urls.remove(reference.version());
    functions.changeUrls(reference.name(), urls);
    return Reply.empty(204);
  }

  private ObjectNode existing(FunctionReference reference) {
    functions.get(reference);
    var config = functions.get(reference.name()).urls().get(reference.version());
    if (config == null) {
      throw ApiException.notFound("The resource you requested does not exist.");
    }
    return config.deepCopy();
  }

  private static ObjectNode changed(ObjectNode config, Body body) {
    choose(config, body, "AuthType", Set.of("NONE", "AWS_IAM"));
    choose(config, body, "InvokeMode", Set.of("BUFFERED", "RESPONSE_STREAM"));
    body.object("Cors").ifPresent(cors -> config.set("Cors", cors.json()));
    return config.put("LastModifiedTime", Times.iso());
  }

  private static void choose(ObjectNode config, Body body, String name, Set<String> values) {
    var value = body.text(name);
    if (value.isPresent() && !values.contains(value.get())) {
      throw Limits.violated(value.get(), name, "Member must satisfy enum value set: " + values);
    }
    value.ifPresent(text -> config.put(name, text));
  }
}
