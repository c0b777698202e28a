package io.demitasse.local.invoke;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Payload;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Turns the headers and the body of an Invoke call into a request to a function. */
public final class InvokeRequests {
  private static final int MAX_CONTEXT_BYTES = 3583;
  private static final Pattern TENANT = Pattern.compile("[a-zA-Z0-9._:/=+\\-@ ]{1,256}");

  private InvokeRequests() {}

  public static InvocationRequest of(HttpCall call, String functionArn, int maxBytes)
      throws IOException {
    var bytes =
        call.body(maxBytes)
            .orElseThrow(() ->
                new ApiException(
                    "RequestTooLargeException",
                    413,
                    "Request must be smaller than %d bytes for the InvokeFunction operation"
                        .formatted(maxBytes)));
    var event = bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes;
    checkJson(event);
    return new InvocationRequest(
        UUID.randomUUID().toString(),
        Payload.json(event),
        functionArn,
        Optional.of(traceId(call)),
        call.header("X-Amz-Client-Context").map(InvokeRequests::clientContext),
        Optional.empty(),
        call.header("X-Amz-Tenant-Id").map(InvokeRequests::tenant));
  }

  /** Whether the caller wants the end of the log. */
  static boolean wantsLog(HttpCall call) {
    var type = call.header("X-Amz-Log-Type").orElse("None");
    return Limits.oneOf("logType", type, Set.of("None", "Tail")).equals("Tail");
  }

  /** Lambda always gives a function a trace id. */
  public static String traceId(HttpCall call) {
    return call.header("X-Amzn-Trace-Id").orElseGet(InvokeRequests::newTrace);
  }

  private static void checkJson(byte[] event) {
    try {
      JsonTrees.check(event);
    } catch (IOException e) {
      throw ApiException.badContent("Could not parse request body into json: " + e.getMessage());
    }
  }

  private static String clientContext(String base64) {
    try {
      var json = Base64.getDecoder().decode(base64);
      if (base64.length() > MAX_CONTEXT_BYTES) {
        throw ApiException.badContent(
            "Client context must be no more than " + MAX_CONTEXT_BYTES + " bytes.");
      }
      // A header cannot hold line ends, so the text is written anew.
      return new String(JsonTrees.bytes(JsonTrees.parse(json)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IOException e) {
      throw ApiException.badContent("Client context must be a valid Base64-encoded JSON object.");
    }
  }

  private static String tenant(String id) {
    if (!TENANT.matcher(id).matches()) {
      throw Limits.violated(
          id, "tenantId", "Member must satisfy regular expression pattern: " + TENANT.pattern());
    }
    return id;
  }

  private static String newTrace() {
    var random = ThreadLocalRandom.current();
    return "Root=1-%08x-%08x%016x;Parent=%016x;Sampled=0"
        .formatted(
            System.currentTimeMillis() / 1000,
            random.nextInt(),
            random.nextLong(),
            random.nextLong());
  }
}
