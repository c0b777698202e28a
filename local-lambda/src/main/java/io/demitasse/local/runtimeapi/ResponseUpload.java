package io.demitasse.local.runtimeapi;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Takes one function answer from the runtime, in one piece or as a stream. */
final class ResponseUpload {
  private static final int MAX_STREAMED_BYTES = 200 * 1024 * 1024;
  private static final String STREAM_TYPE = "application/octet-stream";

  private final RuntimeSession session;
  private final InvocationAttempt invocation;

  ResponseUpload(RuntimeSession session, InvocationAttempt invocation) {
    this.session = session;
    this.invocation = invocation;
  }

  Reply accept(HttpCall call) throws RuntimeApiException, IOException {
    var mode = call.header("Lambda-Runtime-Function-Response-Mode");
    if (mode.isPresent() && !mode.get().equals("streaming")) {
      // As on Lambda the state stays InvocationResponse: the runtime has to exit.
      throw new RuntimeApiException(
          400, "InvalidFunctionResponseMode", "Invalid function response mode");
    }
    try {
      return mode.isPresent() ? streamed(call) : buffered(call);
    } catch (IOException e) {
      session.end(
          invocation,
          Outcome.Failure.of("Runtime.TruncatedResponse", "Response body was truncated"));
      throw new RuntimeApiException(
          400, "TruncatedHTTPRequest", "HTTP request detected as truncated");
    }
  }

  private Reply buffered(HttpCall call) throws RuntimeApiException, IOException {
    var body = call.body().readNBytes(ResponseSink.MAX_BUFFERED_BYTES + 1);
    if (body.length > ResponseSink.MAX_BUFFERED_BYTES) {
      // Read to the end, so that the runtime can still see the answer to its request.
      var size = body.length + call.body().skip(MAX_STREAMED_BYTES);
      session.end(invocation, Outcome.Failure.tooLarge(size, ResponseSink.MAX_BUFFERED_BYTES));
      throw new RuntimeApiException(
          413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size (6291556 bytes).");
    }
    offer(call.header("Content-Type").orElse("application/json"), false, body);
    session.end(invocation, new Outcome.Success());
    return RuntimeRoutes.accepted();
  }

  private void offer(String contentType, boolean streaming, byte[] body) {
    try {
      invocation.sink().begin(contentType, streaming);
      invocation.sink().write(body, 0, body.length);
    } catch (IOException callerIsGone) {
      // The function has done its part; that nobody waits for the answer is not its failure.
    }
  }

  private Reply streamed(HttpCall call) throws IOException {
    offer(call.header("Content-Type").orElse(STREAM_TYPE), true, new byte[0]);
    var chunk = new byte[64 * 1024];
    long total = 0;
    boolean wanted = true;
    var in = call.body();
    for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
      total += length;
      wanted = wanted && total <= MAX_STREAMED_BYTES && write(chunk, length);
    }
    session.end(invocation, streamOutcome(call, total));
    return RuntimeRoutes.accepted();
  }

  private boolean write(byte[] chunk, int length) {
    try {
      invocation.sink().write(chunk, 0, length);
      return true;
    } catch (IOException callerIsGone) {
      return false;
    }
  }

  /** A failure after the first byte comes in the trailers. */
  private static Outcome streamOutcome(HttpCall call, long total) {
    if (total > MAX_STREAMED_BYTES) {
      return Outcome.Failure.tooLarge(total, MAX_STREAMED_BYTES);
    }
    var type = call.trailers().get("Lambda-Runtime-Function-Error-Type");
    var body = call.trailers().get("Lambda-Runtime-Function-Error-Body");
    if (type == null && body == null) {
      return new Outcome.Success();
    }
    var errorType = ErrorTypes.normalise(Optional.ofNullable(type));
    return new Outcome.Failure(errorType, decode(body == null ? "" : body));
  }

  private static String decode(String body) {
    try {
      return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return body;
    }
  }
}
