package com.amazonaws.services.lambda.runtime.api.client;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What Datadog's agent makes a span of: a method of three parameters, as the official client has
 * one around each {@code RequestHandler}. OpenTelemetry's agent traces the function's own class,
 * and passes over classes of this package: in another one it would make a second span.
 */
public final class TracedRequestHandler implements RequestStreamHandler {
  private final RequestStreamHandler call;

  /** Calls this, and nothing else. */
  public TracedRequestHandler(RequestStreamHandler call) {
    this.call = call;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    call.handleRequest(event, response, context);
  }
}
