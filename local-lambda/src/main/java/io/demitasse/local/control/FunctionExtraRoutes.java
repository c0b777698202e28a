package io.demitasse.local.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.function.Signing;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** Settings that are kept and shown and mean nothing on this machine. */
final class FunctionExtraRoutes {
  private static final String RUNTIME = "/2021-07-20/functions/{F}/runtime-management-config";
  private static final String RECURSION = "/2024-08-31/functions/{F}/recursion-config";
  private static final String SIGNING = "/2020-06-30/functions/{F}/code-signing-config";
  private static final Pattern RUNTIME_VERSION =
      Pattern.compile("arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+::runtime:.+");
  private static final Set<String> UPDATES = Set.of("Auto", "Manual", "FunctionUpdate");

  private final Functions functions;
  private final Arns arns;

  FunctionExtraRoutes(Functions functions, Arns arns) {
    this.functions = functions;
    this.arns = arns;
  }

  void addTo(Router router) {
    router
        .add("PUT", RUNTIME, this::putRuntime)
        .add("GET", RUNTIME, this::runtime)
        .add("PUT", RECURSION, this::putRecursion)
        .add("GET", RECURSION, this::recursion)
        .add("PUT", SIGNING, this::putSigning)
        .add("GET", SIGNING, this::signing)
        .add("DELETE", SIGNING, this::deleteSigning);
  }

  private Reply putRuntime(HttpCall call) throws IOException {
    var reference = existing(call);
    var body = Body.of(call, "PutRuntimeManagementConfig");
    var mode = Limits.oneOf("updateRuntimeOn", body.requiredText("UpdateRuntimeOn"), UPDATES);
    var config = runtime(reference, mode);
    if (mode.equals("Manual")) {
      config.put("RuntimeVersionArn", runtimeVersion(body));
    }
    functions.attach(
        reference.name(),
        Attachment.RUNTIME_MANAGEMENT,
        reference.version(),
        (function, old) -> config);
    return Reply.json(200, config);
  }

  private static String runtimeVersion(Body body) {
    return Limits.matching(
        "runtimeVersionArn", body.requiredText("RuntimeVersionArn"), RUNTIME_VERSION);
  }

  private Reply runtime(HttpCall call) {
    var reference = existing(call);
    return Reply.json(
        200,
        functions
            .attachment(reference.name(), Attachment.RUNTIME_MANAGEMENT, reference.version())
            .orElseGet(() -> runtime(reference, "Auto")));
  }

  private ObjectNode runtime(FunctionReference reference, String mode) {
    return JsonTrees.object()
        .put("UpdateRuntimeOn", mode)
        .put("FunctionArn", arns.function(reference.name(), reference.version()));
  }

  private Reply putRecursion(HttpCall call) throws IOException {
    var name = FunctionReference.unqualified(call);
    var body = Body.of(call, "PutFunctionRecursionConfig");
    var mode =
        Limits.oneOf(
            "recursiveLoop", body.requiredText("RecursiveLoop"), Set.of("Allow", "Terminate"));
    var config = JsonTrees.object().put("RecursiveLoop", mode);
    functions.attach(name, Attachment.RECURSION, Functions.WHOLE, (function, old) -> config);
    return Reply.json(200, config);
  }

  private Reply recursion(HttpCall call) {
    return Reply.json(
        200,
        functions
            .attachment(FunctionReference.unqualified(call), Attachment.RECURSION, Functions.WHOLE)
            .orElse(JsonTrees.object().put("RecursiveLoop", "Terminate")));
  }

  private Reply putSigning(HttpCall call) throws IOException {
    var name = FunctionReference.unqualified(call);
    var arn = Body.of(call, "PutFunctionCodeSigningConfig").requiredText(Signing.ARN);
    functions.attach(
        name, Attachment.CODE_SIGNING, Functions.WHOLE, (function, old) -> Signing.config(arn));
    return Reply.json(200, Signing.config(arn).put("FunctionName", name));
  }

  /** Without a configuration the ARN is empty, and the reply is no error. */
  private Reply signing(HttpCall call) {
    var name = FunctionReference.of(call).name();
    var config =
        functions
            .attachment(name, Attachment.CODE_SIGNING, Functions.WHOLE)
            .orElse(Signing.config(""));
    return Reply.json(200, config.put("FunctionName", name));
  }

  private Reply deleteSigning(HttpCall call) throws IOException {
    functions.detach(FunctionReference.unqualified(call), Attachment.CODE_SIGNING, Functions.WHOLE);
    return Reply.empty(204);
  }

  private FunctionReference existing(HttpCall call) {
    var reference = FunctionReference.of(call);
    functions.get(reference);
    return reference;
  }
}
