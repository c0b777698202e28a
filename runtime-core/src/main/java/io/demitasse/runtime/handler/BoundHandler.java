package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import org.jspecify.annotations.Nullable;

/** A handler of whatever form, bound: it takes an event and writes the response. */
public interface BoundHandler {
  void handle(Invocation invocation, Context context, Response response) throws Throwable;

  /** The function's own object, which may want to be closed; null for static methods. */
  default @Nullable Object target() {
    return null;
  }
}
