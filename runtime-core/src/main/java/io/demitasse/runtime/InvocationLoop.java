package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.IOException;

/** Serves one invocation after the other, each as if it were the first. */
final class InvocationLoop {
  private final RuntimeApi api;
  private final InvocationHandler handler;
  private final FunctionSettings function;
  private final CallerHeaders caller;
  private final LambdaLogger logger;
  private final TraceHeader trace;
  private final ErrorReporter errors;
  private final Json json;
  private final Payload payload = new Payload();

  InvocationLoop(
      RuntimeApi api,
      InvocationHandler handler,
      FunctionSettings function,
      CallerHeaders caller,
      LambdaLogger logger,
      TraceHeader trace,
      ErrorReporter errors,
      Json json) {
    this.api = api;
    this.handler = handler;
    this.function = function;
    this.caller = caller;
    this.logger = logger;
    this.trace = trace;
    this.errors = errors;
    this.json = json;
  }

  /** Returns never; the environment ends the process. */
  void run() throws IOException {
    ClassLoader functionClasses = Thread.currentThread().getContextClassLoader();
    while (true) {
      serve(api.next());
      // What a handler may leave behind on the thread.
      Thread.interrupted();
      Thread.currentThread().setContextClassLoader(functionClasses);
    }
  }

  private void serve(Invocation invocation) throws IOException {
    trace.publish(invocation.traceId());
    payload.clear();
    PostedResponse response = new PostedResponse(api, invocation, payload, json);
    try {
      Context context = new InvocationContext(invocation, function, caller, logger);
      handler.handle(invocation, context, response);
    } catch (Throwable e) {
      fail(response, e);
      return;
    }
    flushLogs();
    response.complete();
  }

  private void fail(PostedResponse response, Throwable e) throws IOException {
    Thread.interrupted();
    e.printStackTrace();
    flushLogs();
    response.fail(errors.report("Function.Error", e));
    if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
      throw new UnusableJvmException(e);
    }
  }

  /** The environment may be frozen as soon as the answer is posted. */
  private static void flushLogs() {
    System.out.flush();
    System.err.flush();
  }
}
