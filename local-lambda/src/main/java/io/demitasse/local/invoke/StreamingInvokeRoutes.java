package io.demitasse.local.invoke;

import io.demitasse.local.environment.InvocationResult;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.ResponsePipe.Chunk;
import io.demitasse.local.invoke.ResponsePipe.End;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.state.request.FunctionReference;
import io.demitasse.local.state.request.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** The operation InvokeWithResponseStream. */
public final class StreamingInvokeRoutes {
  private final Invoker invoker;

  public StreamingInvokeRoutes(Invoker invoker) {
    this.invoker = invoker;
  }

  public void addTo(Router router) {
    router.add("POST", "/2021-11-15/functions/{F}/response-streaming-invocations", this::invoke);
  }

  private Reply invoke(HttpCall call) throws IOException, InterruptedException {
    var reference = FunctionReference.of(call);
    var type = call.header("X-Amz-Invocation-Type").orElse("RequestResponse");
    Limits.oneOf("invocationType", type, Set.of("RequestResponse", "DryRun"));
    boolean tail = InvokeRequests.wantsLog(call);
    var version = invoker.select(reference);
    var request = InvokeRequests.of(call, invoker.arn(reference), InvokeRoutes.MAX_BYTES);
    if (type.equals("DryRun")) {
      return Reply.empty(204).with("X-Amz-Executed-Version", version.version());
    }
    var response = ResponsePipe.start(sink -> invoker.invoke(version, request, sink));
    var first = response.next();
    return Reply.stream(
            200, "application/vnd.amazon.eventstream", out -> copy(first, response, out, tail))
        .with("x-amzn-RequestId", request.requestId())
        .with("X-Amz-Executed-Version", version.version());
  }

  private static void copy(
      ResponsePipe.Part first, ResponsePipe response, OutputStream out, boolean tail)
      throws IOException, InterruptedException {
    try {
      for (var part = first; ; part = response.next()) {
        switch (part) {
          case Chunk chunk -> {
            out.write(
                EventStreamMessages.message(
                    "PayloadChunk", "application/octet-stream", chunk.bytes()));
            out.flush();
          }
          case End(var result) -> {
            out.write(complete(result, tail));
            return;
          }
          default -> {}
        }
      }
    } finally {
      response.abandon();
    }
  }

  private static byte[] complete(InvocationResult result, boolean tail) {
    var json = JsonTrees.object();
    if (result.outcome() instanceof Outcome.Failure(var type, var body)) {
      json.put("ErrorCode", type).put("ErrorDetails", body);
    }
    if (tail) {
      json.put("LogResult", result.logTail());
    }
    return EventStreamMessages.message("InvokeComplete", "application/json", JsonTrees.bytes(json));
  }
}
