package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;

/** A handler of whatever form, bound: it takes an event and writes the response. */
interface InvocationHandler {
  void handle(Invocation invocation, Context context, Response response) throws Throwable;
}
