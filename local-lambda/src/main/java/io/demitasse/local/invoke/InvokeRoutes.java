package io.demitasse.local.invoke;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The operation Invoke: synchronous, as an event, or as a dry run. */
public final class InvokeRoutes {
  public static final int MAX_BYTES = 6291556;
  private static final String EXECUTED_VERSION = "X-Amz-Executed-Version";
  private static final String REQUEST_ID = "x-amzn-RequestId";
  private static final String INVOKE_ASYNC = "/2014-11-13/functions/{F}/invoke-async";
  private static final int MAX_EVENT_BYTES = 1024 * 1024;

  private final Functions functions;
  private final Invoker invoker;
  private final AsynchronousInvoker events;

  public InvokeRoutes(Functions functions, Invoker invoker, AsynchronousInvoker events) {
    this.functions = functions;
    this.invoker = invoker;
    this.events = events;
  }

  public void addTo(Router router) {
    router
        .add("POST", "/2015-03-31/functions/{F}/invocations", this::invoke)
        // With and without the slash, as clients have it.
        .add("POST", INVOKE_ASYNC, this::invokeAsync)
        .add("POST", INVOKE_ASYNC + "/", this::invokeAsync);
  }

  /** InvokeAsync, the older way to send an event. */
  private Reply invokeAsync(HttpCall call) throws IOException {
    var reference = emulated(FunctionReference.of(call));
    functions.get(reference);
    var request = InvokeRequests.of(call, invoker.arn(reference), MAX_EVENT_BYTES);
    events.add(reference, request);
    return Reply.empty(202).with(REQUEST_ID, request.requestId());
  }

  private Reply invoke(HttpCall call) throws IOException, InterruptedException {
    var reference = emulated(FunctionReference.of(call));
    functions.get(reference);
    var type = call.header("X-Amz-Invocation-Type").orElse("RequestResponse");
    int maxBytes = type.equals("Event") ? MAX_EVENT_BYTES : MAX_BYTES;
    var request = InvokeRequests.of(call, invoker.arn(reference), maxBytes);
    var reply =
        switch (type) {
          case "RequestResponse" -> answer(call, reference, request);
          case "Event" -> {
            var version = functions.get(reference);
            events.add(reference, request);
            yield Reply.empty(202).with(EXECUTED_VERSION, version.version());
          }
          case "DryRun" ->
              Reply.empty(204).with(EXECUTED_VERSION, functions.get(reference).version());
          default ->
              throw Limits.violated(
                  type,
                  "invocationType",
                  "Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        };
    return reply
        .with(REQUEST_ID, request.requestId())
        .with("X-Amzn-Trace-Id", request.traceId().orElse(""));
  }

  /** "function" is the name by which AWS's emulator knows the only function it has. */
  private FunctionReference emulated(FunctionReference reference) {
    var all = functions.all();
    return reference.name().equals("function") && all.size() == 1
        ? new FunctionReference(all.getFirst().name(), reference.qualifier())
        : reference;
  }

  private Reply answer(HttpCall call, FunctionReference reference, InvocationRequest request)
      throws IOException, InterruptedException {
    boolean tail = InvokeRequests.wantsLog(call);
    var version = invoker.select(reference);
    var response = new BufferedResponse();
    var result = invoker.invoke(version, request, response);
    var reply =
        switch (response.checked(result.outcome())) {
          case Outcome.Success() -> {
            var payload = response.payload();
            yield Reply.bytes(200, payload.contentType(), payload.bytes());
          }
          case Outcome.Failure(var type, var body) ->
              Reply.bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8))
                  .with("X-Amz-Function-Error", "Unhandled");
        };
    var versioned = reply.with(EXECUTED_VERSION, version.version());
    return tail ? versioned.with("X-Amz-Log-Result", result.logTail()) : versioned;
  }
}
