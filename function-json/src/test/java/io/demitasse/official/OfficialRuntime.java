package io.demitasse.official;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.RapidErrorType;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.converters.LambdaErrorConverter;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The official runtime's own loader and loop, between a handler and a recording of the Runtime API.
 *
 * <p>Made and used by reflection, in a class loader of its own: the library keeps its state in
 * static fields. Speaks in types of the JDK only. An answer is path, error type and body.
 */
public final class OfficialRuntime implements BiFunction<String, List<String>, List<String[]>> {
  @Override
  public List<String[]> apply(String handler, List<String> events) {
    RecordingClient client = new RecordingClient(events);
    run(
        handler,
        client,
        new LambdaContextLogger(new SilentSink(), LogLevel.UNDEFINED, LogFormat.TEXT));
    return client.answers();
  }

  /** Serves all events of the client. */
  static void run(String handler, RecordingClient client, LambdaContextLogger logger) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OfficialRuntime.class.getClassLoader());
    try {
      serve(handler, client, logger);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof EndOfEvents)) {
        client.crashed(e.getCause());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The official runtime is not the release expected here", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void serve(String handler, RecordingClient client, LambdaContextLogger logger)
      throws ReflectiveOperationException {
    ClassLoader classes = OfficialRuntime.class.getClassLoader();
    Field classLoader = AWSLambda.class.getDeclaredField("customerClassLoader");
    classLoader.setAccessible(true);
    classLoader.set(null, classes);
    Method find =
        AWSLambda.class.getDeclaredMethod("findRequestHandler", String.class, ClassLoader.class);
    find.setAccessible(true);
    Object found;
    try {
      found = find.invoke(null, handler, classes);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof UserFault fault) {
        client.reportInitError(
            new LambdaError(
                LambdaErrorConverter.fromUserFault(fault), RapidErrorType.BadFunctionCode));
        return;
      }
      throw e;
    }
    Method loop =
        AWSLambda.class.getDeclaredMethod(
            "startRuntimeLoop",
            LambdaRequestHandler.class,
            LambdaContextLogger.class,
            LambdaRuntimeApiClient.class,
            boolean.class);
    loop.setAccessible(true);
    loop.invoke(null, found, logger, client, true);
  }
}
