package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.PostedResponse;
import io.demitasse.runtime.api.RuntimeApi;
import io.demitasse.runtime.failure.Courtesies;
import io.demitasse.runtime.failure.ErrorReporter;
import io.demitasse.runtime.handler.BoundHandler;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.logging.FunctionLogger;
import io.demitasse.runtime.logging.LinePrinter;
import io.demitasse.runtime.startup.StartupReport;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Serves one invocation after the other, each as if it were the first. */
final class InvocationLoop {
  private final RuntimeApi api;
  private final BoundHandler handler;
  private final InvocationScope scope;
  private final ErrorReporter errors;
  private final FunctionLogger logger;
  private final Courtesies courtesies;
  private final Json json;
  private final @Nullable PatientPoll poll;
  private final @Nullable StartupReport report;
  private final GrowableBuffer payload = new GrowableBuffer();

  /**
   * @param poll where other loops serve at the same time in this process
   */
  InvocationLoop(
      RuntimeApi api,
      BoundHandler handler,
      InvocationScope scope,
      ErrorReporter errors,
      FunctionLogger logger,
      Courtesies courtesies,
      Json json,
      @Nullable PatientPoll poll,
      @Nullable StartupReport report) {
    this.api = api;
    this.handler = handler;
    this.scope = scope;
    this.errors = errors;
    this.logger = logger;
    this.courtesies = courtesies;
    this.json = json;
    this.poll = poll;
    this.report = report;
  }

  /**
   * Returns never; the platform ends the process.
   *
   * @throws IOException when the Runtime API has no further event to give
   * @throws UnusableJvmException when an error of the JVM itself was reported
   */
  void run() throws IOException {
    while (true) {
      Invocation invocation = poll == null ? api.next() : poll.next(api);
      if (report != null) {
        report.reached("firstEvent");
      }
      try {
        serve(invocation);
        if (report != null) {
          report.responded();
        }
      } finally {
        scope.end();
      }
    }
  }

  private void serve(Invocation invocation) throws IOException {
    payload.clear();
    PostedResponse response = new PostedResponse(api, invocation, payload, json);
    try {
      Context context = scope.begin(invocation);
      handler.handle(invocation, context, response);
    } catch (Throwable e) {
      fail(response, e);
      return;
    }
    // What a handler left pending would hit the posting of its own answer.
    Thread.interrupted();
    flushLogs();
    response.complete();
  }

  private void fail(PostedResponse response, Throwable e) throws IOException {
    Thread.interrupted();
    boolean unusable = e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    boolean told = false;
    try {
      logger.handlerFailed(e);
      flushLogs();
      response.fail(errors.reportOfHandler(e));
      told = true;
    } catch (Throwable second) {
      // With the heap full, reporting that it is full may fail as well.
      if (!unusable) {
        throw second;
      }
    }
    // Memory that one of many invocations asked for in vain is there for the others, as long as
    // there
    // is enough to tell of it: to end the process would fail all of them.
    boolean others = told && poll != null && e instanceof OutOfMemoryError;
    if (unusable && !others) {
      throw new UnusableJvmException(e);
    }
  }

  /**
   * The environment may be frozen as soon as the answer is posted. Both streams may be the
   * function's own by now, or null.
   */
  private void flushLogs() {
    flush(System.out, "flushing System.out");
    flush(System.err, "flushing System.err");
  }

  private void flush(@Nullable PrintStream stream, String what) {
    try {
      if (stream instanceof LinePrinter lines) {
        lines.endLine();
      } else if (stream != null) {
        stream.flush();
      }
    } catch (Throwable e) {
      courtesies.skipped(what, e);
    }
  }
}
