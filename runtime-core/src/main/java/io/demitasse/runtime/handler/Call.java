package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import java.io.InputStream;
import java.io.OutputStream;

/** One call of a handler in the form that agents trace; the event is read where it came from. */
record Call(BoundHandler handler, Invocation invocation, Response response)
    implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream payload, Context context) {
    try {
      handler.handle(invocation, context, response);
    } catch (Throwable e) {
      // Through a method that declares less, so that agents and callers see what was thrown.
      throw Call.<RuntimeException>unchecked(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
