package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import io.demitasse.runtime.payload.PayloadReader;
import io.demitasse.runtime.payload.PayloadWriter;
import io.demitasse.runtime.reflection.MethodCall;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method called by reflection. */
record MethodHandlerAdapter(
    @Nullable Object target,
    MethodCall method,
    Signature signature,
    @Nullable PayloadReader reader,
    PayloadWriter writer)
    implements BoundHandler {

  @Override
  public void handle(Invocation invocation, Context context, Response response) throws Throwable {
    Object returned = call(arguments(invocation, context, response));
    if (!signature.streams()) {
      writer.write(returned, response.payload());
    } else if (!signature.writes()) {
      writer.write(null, response.payload());
    }
  }

  private @Nullable Object[] arguments(Invocation invocation, Context context, Response response)
      throws IOException {
    List<Argument> wanted = signature.arguments();
    @Nullable Object[] arguments = new @Nullable Object[wanted.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          switch (wanted.get(i)) {
            case EVENT -> reader == null ? null : reader.read(invocation.payload());
            case EVENT_STREAM -> invocation.event();
            case OUTPUT_STREAM -> response.payload();
            case RESPONSE_STREAM -> response.stream();
            case CONTEXT -> context;
          };
    }
    return arguments;
  }

  private @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
