package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.context.CallerHeaders;
import io.demitasse.runtime.context.FunctionSettings;
import io.demitasse.runtime.context.InvocationContext;
import io.demitasse.runtime.context.LoggingContexts;
import io.demitasse.runtime.context.TraceHeader;
import io.demitasse.runtime.failure.Courtesies;
import io.demitasse.runtime.logging.CurrentInvocation;

/** Everything around a handler that says which invocation this is; gone with it. */
final class InvocationScope {
  private final FunctionSettings function;
  private final CallerHeaders caller;
  private final LambdaLogger logger;
  private final TraceHeader trace;
  private final CurrentInvocation current;
  private final LoggingContexts loggingContexts;
  private final Courtesies courtesies;
  private final Thread thread = Thread.currentThread();
  private final String threadName = thread.getName();
  private final ClassLoader functionClasses = thread.getContextClassLoader();

  InvocationScope(
      FunctionSettings function,
      CallerHeaders caller,
      LambdaLogger logger,
      TraceHeader trace,
      CurrentInvocation current,
      LoggingContexts loggingContexts,
      Courtesies courtesies) {
    this.function = function;
    this.caller = caller;
    this.logger = logger;
    this.trace = trace;
    this.current = current;
    this.loggingContexts = loggingContexts;
    this.courtesies = courtesies;
  }

  Context begin(Invocation invocation) {
    // The handler's constructor, or another thread since, may have left one pending.
    Thread.interrupted();
    current.begin(invocation.requestId(), invocation.tenantId());
    trace.publish(invocation.traceId(), courtesies);
    loggingContexts.put(invocation.requestId(), functionClasses);
    return new InvocationContext(invocation, function, caller, logger);
  }

  /**
   * Undoes {@link #begin}, and what a handler may have done to the thread that it ran on. Never
   * fails.
   */
  void end() {
    current.end();
    trace.end(courtesies);
    loggingContexts.remove();
    Thread.interrupted();
    try {
      thread.setContextClassLoader(functionClasses);
      if (!thread.getName().equals(threadName)) {
        thread.setName(threadName);
      }
    } catch (Throwable e) {
      courtesies.skipped("name and context class loader of the handler's thread", e);
    }
  }
}
