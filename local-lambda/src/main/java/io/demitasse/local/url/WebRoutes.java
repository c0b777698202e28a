package io.demitasse.local.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.Call;
import io.demitasse.local.http.Json;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.invoke.InvokeRequests;
import io.demitasse.local.invoke.InvokeRoutes;
import io.demitasse.local.invoke.Invoker;
import io.demitasse.local.invoke.StreamedResponse;
import io.demitasse.local.invoke.StreamedResponse.Begin;
import io.demitasse.local.invoke.StreamedResponse.Chunk;
import io.demitasse.local.invoke.StreamedResponse.End;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.Payload;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.FunctionReference;
import io.demitasse.local.state.Functions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;

/** Functions as web endpoints: function URLs, and a proxy resource as of a REST API. */
public final class WebRoutes {
  private final Functions functions;
  private final Invoker invoker;

  public WebRoutes(Functions functions, Invoker invoker) {
    this.functions = functions;
    this.invoker = invoker;
  }

  public void addTo(Router router) {
    router.add("*", "/url/*", this::url).add("*", "/rest/*", this::rest);
  }

  private Reply url(Call call) throws IOException, InterruptedException {
    var reference = WebTarget.of(call).function();
    var config = functions.get(reference.name()).urls().get(reference.version());
    if (config != null
        && config.path("AuthType").asText().equals("AWS_IAM")
        && call.header("Authorization").isEmpty()) {
      return message(403, "Forbidden");
    }
    var id = UUID.randomUUID().toString();
    return answer(call, reference, id, UrlEvent.of(call, body(call), id), true);
  }

  private Reply rest(Call call) throws IOException, InterruptedException {
    var reference = WebTarget.of(call).function();
    var id = UUID.randomUUID().toString();
    return answer(call, reference, id, RestEvent.of(call, body(call), id), false);
  }

  private static byte[] body(Call call) throws IOException {
    return call.body(InvokeRoutes.MAX_BYTES)
        .orElseThrow(() -> ApiException.tooLarge(InvokeRoutes.MAX_BYTES, "InvokeFunction"));
  }

  /** A function URL takes any JSON as an answer, a REST API wants one with a statusCode. */
  private Reply answer(
      Call call, FunctionReference reference, String id, ObjectNode event, boolean lenient)
      throws IOException, InterruptedException {
    var version = functions.get(reference);
    var request = InvocationRequest.of(id, invoker.arn(reference), Payload.json(Json.bytes(event)));
    var response =
        StreamedResponse.start(sink -> invoker.invoke(version, traced(request, call), sink));
    return switch (response.next()) {
      case Begin(var type, var streaming) when streaming && type.equals(Prelude.CONTENT_TYPE) ->
          withPrelude(response);
      case Begin(var type, var streaming) when streaming ->
          Reply.stream(200, type, out -> copy(response, out));
      case Begin begin -> buffered(response, lenient);
      default -> failed();
    };
  }

  private static InvocationRequest traced(InvocationRequest request, Call call) {
    return request.withTraceId(InvokeRequests.traceId(call));
  }

  private static Reply buffered(StreamedResponse response, boolean lenient)
      throws IOException, InterruptedException {
    var payload = new ByteArrayOutputStream();
    copy(response, payload);
    var bytes = payload.toByteArray();
    var explicit = WebAnswer.explicit(bytes);
    if (explicit.isEmpty() && !lenient) {
      return failed();
    }
    return explicit.orElseGet(() -> Reply.bytes(200, "application/json", bytes));
  }

  private static Reply withPrelude(StreamedResponse response)
      throws IOException, InterruptedException {
    var prelude = new Prelude();
    for (var part = response.next(); part instanceof Chunk chunk; part = response.next()) {
      if (prelude.accept(chunk.bytes())) {
        break;
      }
    }
    if (prelude.json().isEmpty()) {
      return failed();
    }
    var json = prelude.json().get();
    return new Reply(
        json.path("statusCode").asInt(200),
        HttpFields.build(WebAnswer.headers(json)),
        out -> {
          out.write(prelude.rest());
          copy(response, out);
        });
  }

  private static void copy(StreamedResponse response, OutputStream out)
      throws IOException, InterruptedException {
    try {
      for (var part = response.next(); ; part = response.next()) {
        switch (part) {
          case Chunk chunk -> {
            out.write(chunk.bytes());
            out.flush();
          }
          case End(var result) -> {
            if (result.outcome() instanceof Outcome.Failure(var type, var body)) {
              throw new IOException("the function failed while it answered: " + type);
            }
            return;
          }
          default -> {}
        }
      }
    } finally {
      response.abandon();
    }
  }

  private static Reply failed() {
    return message(502, "Internal Server Error");
  }

  private static Reply message(int status, String text) {
    return Reply.json(status, Json.object().put("Message", text));
  }
}
