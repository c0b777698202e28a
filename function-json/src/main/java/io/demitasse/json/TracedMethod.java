package io.demitasse.json;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What tracing agents make a span of, around a handler that implements none of the interfaces they
 * look for.
 */
public final class TracedMethod implements RequestStreamHandler {
  private final RequestStreamHandler call;

  /** Calls this, and nothing else. */
  public TracedMethod(RequestStreamHandler call) {
    this.call = call;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    call.handleRequest(event, response, context);
  }
}
