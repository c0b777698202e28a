package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;

/** Hands the bytes of the event and of the response through. */
record StreamHandler(RequestStreamHandler target) implements InvocationHandler {
  @Override
  public void handle(Invocation invocation, Context context, Response response) throws IOException {
    target.handleRequest(invocation.event(), response.payload(), context);
  }
}
