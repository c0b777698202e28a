package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * A handler that is called through a class in the function's loader, where agents can see it: they
 * make spans of implementations of the handlers' interfaces, and not of classes of the boot loader.
 */
public final class TracedHandler implements BoundHandler {
  private static final String OF_INTERFACE =
      "com.amazonaws.services.lambda.runtime.api.client.TracedRequestHandler";
  private static final String OF_METHOD = "io.demitasse.json.TracedMethod";

  private final BoundHandler handler;
  private final Constructor<? extends RequestStreamHandler> traced;

  private TracedHandler(BoundHandler handler, Constructor<? extends RequestStreamHandler> traced) {
    this.handler = handler;
    this.traced = traced;
  }

  /** The handler, as it is or so that an agent sees it. */
  public static BoundHandler of(BoundHandler handler, ClassLoader functionClasses)
      throws ReflectiveOperationException {
    if (handler instanceof StreamHandlerAdapter) {
      return handler;
    }
    Class<?> type =
        Class.forName(isKnownToAgents(handler) ? OF_INTERFACE : OF_METHOD, true, functionClasses);
    return new TracedHandler(
        handler,
        type.asSubclass(RequestStreamHandler.class).getConstructor(RequestStreamHandler.class));
  }

  /** Whether OpenTelemetry's agent traces the function's own method. */
  private static boolean isKnownToAgents(BoundHandler handler) {
    if (handler instanceof MethodHandlerAdapter method) {
      Class<?> type = method.method().method().getDeclaringClass();
      return method.method().method().getName().equals("handleRequest")
          && (RequestHandler.class.isAssignableFrom(type)
              || RequestStreamHandler.class.isAssignableFrom(type));
    }
    return handler instanceof RequestHandlerAdapter;
  }

  @Override
  public void handle(Invocation invocation, Context context, Response response) throws Throwable {
    traced
        .newInstance(new Call(handler, invocation, response))
        .handleRequest(invocation.event(), response.payload(), context);
  }

  @Override
  public @Nullable Object target() {
    return handler.target();
  }
}
