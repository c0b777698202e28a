package io.demitasse.runtime.api;

import io.demitasse.ResponseStream;
import io.demitasse.runtime.failure.ErrorReport;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The response to one invocation of the Runtime API: gathered and posted, or streamed. */
public final class PostedResponse implements Response {
  private final RuntimeApi api;
  private final Invocation invocation;
  private final GrowableBuffer payload;
  private final Json json;
  private @Nullable StreamedResponse stream;

  public PostedResponse(RuntimeApi api, Invocation invocation, GrowableBuffer payload, Json json) {
    this.api = api;
    this.invocation = invocation;
    this.payload = payload;
    this.json = json;
  }

  @Override
  public GrowableBuffer payload() {
    return payload;
  }

  @Override
  public ResponseStream stream() {
    StreamedResponse started = new StreamedResponse(api, invocation, json);
    stream = started;
    return started;
  }

  /** The handler returned. */
  public void complete() throws IOException {
    StreamedResponse streamed = stream;
    if (streamed == null) {
      api.respond(invocation, payload);
    } else {
      streamed.complete();
    }
  }

  /** The handler threw. What was already sent cannot be taken back; the error follows it. */
  public void fail(ErrorReport report) throws IOException {
    StreamedResponse streamed = stream;
    if (streamed == null || !streamed.begun()) {
      api.fail(invocation, report);
    } else {
      streamed.fail(report);
    }
  }
}
