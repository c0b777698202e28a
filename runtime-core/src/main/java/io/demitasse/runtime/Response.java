package io.demitasse.runtime;

import io.demitasse.ResponseStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a handler's answer to one invocation goes: gathered and posted, or streamed. */
final class Response {
  private final RuntimeApi api;
  private final Invocation invocation;
  private final Payload payload;
  private final Json json;
  private @Nullable StreamedResponse stream;

  Response(RuntimeApi api, Invocation invocation, Payload payload, Json json) {
    this.api = api;
    this.invocation = invocation;
    this.payload = payload;
    this.json = json;
  }

  /** The whole answer, posted when the handler returns. */
  Payload payload() {
    return payload;
  }

  /** Makes this a streamed answer. */
  ResponseStream stream() {
    StreamedResponse started = new StreamedResponse(api, invocation, json);
    stream = started;
    return started;
  }

  /** The handler returned. */
  void complete() throws IOException {
    StreamedResponse streamed = stream;
    if (streamed == null) {
      api.respond(invocation, payload);
    } else {
      streamed.complete();
    }
  }

  /** The handler threw. What was already sent cannot be taken back; the error follows it. */
  void fail(ErrorReport report) throws IOException {
    StreamedResponse streamed = stream;
    if (streamed == null || !streamed.begun()) {
      api.fail(invocation, report);
    } else {
      streamed.fail(report);
    }
  }
}
