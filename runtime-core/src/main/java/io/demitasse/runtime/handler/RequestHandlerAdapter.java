package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import io.demitasse.runtime.payload.PayloadReader;
import io.demitasse.runtime.payload.PayloadWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Calls a RequestHandler. */
record RequestHandlerAdapter(
    RequestHandler<@Nullable Object, @Nullable Object> target,
    PayloadReader reader,
    PayloadWriter writer)
    implements BoundHandler {
  @Override
  public void handle(Invocation invocation, Context context, Response response) throws IOException {
    writer.write(
        target.handleRequest(reader.read(invocation.payload()), context), response.payload());
  }
}
