package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.FunctionVersion;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operations on functions, their code and their configuration. */
public final class FunctionRoutes {
  public static final String FUNCTIONS = "/2015-03-31/functions";
  public static final String FUNCTION = FUNCTIONS + "/{F}";
  public static final int MAX_ITEMS = 10000;

  private final Functions functions;
  private final Arns arns;

  public FunctionRoutes(Functions functions, Arns arns) {
    this.functions = functions;
    this.arns = arns;
  }

  public void addTo(Router router) {
    router
        .add("POST", FUNCTIONS, this::create)
        .add("GET", FUNCTIONS, this::list)
        // What generated clients send for the same operation.
        .add("POST", FUNCTIONS + "/", this::create)
        .add("GET", FUNCTIONS + "/", this::list)
        .add("GET", FUNCTION, this::get)
        .add("DELETE", FUNCTION, this::delete)
        .add("GET", FUNCTION + "/configuration", this::configuration)
        .add("PUT", FUNCTION + "/configuration", this::updateConfiguration)
        .add("PUT", FUNCTION + "/code", this::updateCode);
  }

  private Reply create(HttpCall call) throws IOException {
    return reply(201, functions.create(Body.of(call, "CreateFunction")));
  }

  private Reply list(HttpCall call) {
    boolean all = call.query("FunctionVersion").filter("ALL"::equals).isPresent();
    var items =
        functions.all().stream()
            .flatMap(function -> all ? function.versions() : Stream.of(function.latest()))
            .map(version -> version.configuration(arns))
            .toList();
    return Paging.page(call, MAX_ITEMS, "Functions", items);
  }

  private Reply get(HttpCall call) {
    var reference = FunctionReference.of(call);
    var version = functions.get(reference);
    var function = functions.get(reference.name());
    var json = JsonTrees.object();
    json.set("Configuration", configuration(reference, version));
    var code =
        json.putObject("Code")
            .put("RepositoryType", "S3")
            .put("Location", CodeRoutes.location(call, version.code()));
    version.sourceKey().ifPresent(key -> code.put("SourceKMSKeyArn", key));
    if (!function.tags().isEmpty()) {
      new TreeMap<>(function.tags()).forEach(json.putObject("Tags")::put);
    }
    var reserved = function.attachments(Attachment.RESERVED_CONCURRENCY).get(Functions.WHOLE);
    if (reserved != null) {
      json.set("Concurrency", reserved);
    }
    return Reply.json(200, json);
  }

  /** With a qualifier the ARN has it, too, be it a version or an alias. */
  private ObjectNode configuration(FunctionReference reference, FunctionVersion version) {
    return version.configuration(arns).put("FunctionArn", arns.function(reference));
  }

  private Reply configuration(HttpCall call) {
    var reference = FunctionReference.of(call);
    return Reply.json(200, configuration(reference, functions.get(reference)));
  }

  private Reply updateConfiguration(HttpCall call) throws IOException {
    var body = Body.of(call, "UpdateFunctionConfiguration");
    return reply(200, functions.updateConfiguration(FunctionReference.unqualified(call), body));
  }

  private Reply updateCode(HttpCall call) throws IOException {
    var body = Body.of(call, "UpdateFunctionCode");
    return reply(200, functions.updateCode(FunctionReference.unqualified(call), body));
  }

  private Reply delete(HttpCall call) throws IOException {
    functions.delete(FunctionReference.of(call));
    return Reply.empty(204);
  }

  private Reply reply(int status, FunctionVersion version) {
    return Reply.json(status, version.configuration(arns));
  }
}
