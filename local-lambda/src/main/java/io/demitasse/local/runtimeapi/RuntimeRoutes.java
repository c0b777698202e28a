package io.demitasse.local.runtimeapi;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The paths of the Runtime API for the runtime itself. */
final class RuntimeRoutes {
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  private final RuntimeSession session;

  RuntimeRoutes(RuntimeSession session) {
    this.session = session;
  }

  Reply next(HttpCall call) throws RuntimeApiException, InterruptedException {
    var invocation = session.next();
    var request = invocation.request();
    var event = request.event();
    var reply =
        Reply.bytes(200, event.contentType(), event.bytes())
            .with("Lambda-Runtime-Aws-Request-Id", request.requestId())
            .with("Lambda-Runtime-InvocationAttempt-Id", invocation.attemptId())
            .with(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(invocation.deadline().onTheClock().toEpochMilli()))
            .with("Lambda-Runtime-Invoked-Function-Arn", request.functionArn());
    reply = with(reply, "Lambda-Runtime-Trace-Id", request.traceId());
    reply = with(reply, "Lambda-Runtime-Client-Context", request.clientContext());
    reply = with(reply, "Lambda-Runtime-Cognito-Identity", request.cognitoIdentity());
    return with(reply, "Lambda-Runtime-Aws-Tenant-Id", request.tenantId());
  }

  private static Reply with(Reply reply, String name, Optional<String> value) {
    return value.map(text -> reply.with(name, text)).orElse(reply);
  }

  Reply response(HttpCall call) throws RuntimeApiException, IOException {
    var invocation = session.beginResponse(call.pathValue("id"), attemptId(call));
    return new ResponseUpload(session, invocation).accept(call);
  }

  Reply error(HttpCall call) throws RuntimeApiException, IOException {
    var invocation = session.beginError(call.pathValue("id"), attemptId(call));
    session.end(invocation, failure(call));
    return accepted();
  }

  Reply initError(HttpCall call) throws RuntimeApiException, IOException {
    session.initError(failure(call));
    return accepted();
  }

  private static Outcome.Failure failure(HttpCall call) throws IOException {
    var body = call.body().readNBytes(ResponseSink.MAX_BUFFERED_BYTES);
    return new Outcome.Failure(
        ErrorTypes.normalise(call.header(ERROR_TYPE)), new String(body, StandardCharsets.UTF_8));
  }

  private static Optional<String> attemptId(HttpCall call) {
    return call.header("Lambda-Runtime-InvocationAttempt-Id");
  }

  static Reply accepted() {
    return Reply.json(202, JsonTrees.object().put("status", "OK"));
  }
}
