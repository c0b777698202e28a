package io.demitasse.local.url;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.invoke.InvokeRequests;
import io.demitasse.local.runtimeapi.Payload;
import io.demitasse.local.state.request.FunctionReference;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A request to a function as a web endpoint.
 *
 * @param call the request itself
 * @param target what its address means
 * @param body the bytes of its body
 * @param requestId the id of the invocation
 * @param traceId the X-Ray trace header, the client's or a new one
 */
record WebCall(HttpCall call, WebTarget target, Payload body, String requestId, String traceId) {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  static WebCall of(HttpCall call, byte[] body) {
    return new WebCall(
        call,
        WebTarget.of(call),
        Payload.json(body),
        UUID.randomUUID().toString(),
        InvokeRequests.traceId(call));
  }

  FunctionReference function() {
    return target.function();
  }

  String path() {
    return target.path();
  }

  /** What the gateway adds to the client's headers, or puts in place of them. */
  TreeMap<String, String> gatewayHeaders() {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    // A tunnel in front of this server knows better who calls, and how.
    headers.put(
        FORWARDED_FOR,
        call.header(FORWARDED_FOR).map(clients -> clients + ", 127.0.0.1").orElse("127.0.0.1"));
    headers.put("X-Forwarded-Proto", call.header("X-Forwarded-Proto").orElse("http"));
    headers.put(
        "X-Forwarded-Port",
        call.header("X-Forwarded-Port").orElse(Integer.toString(call.localPort())));
    headers.put("X-Amzn-Trace-Id", traceId);
    return headers;
  }
}
