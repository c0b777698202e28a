package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import java.io.IOException;

/** Hands the bytes of the event and of the response through. */
record StreamHandlerAdapter(RequestStreamHandler target) implements BoundHandler {
  @Override
  public void handle(Invocation invocation, Context context, Response response) throws IOException {
    target.handleRequest(invocation.event(), response.payload(), context);
  }
}
