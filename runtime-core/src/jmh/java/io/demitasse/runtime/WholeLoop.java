package io.demitasse.runtime;

import io.demitasse.runtime.api.HotPaths;
import io.demitasse.runtime.api.RuntimeApi;
import io.demitasse.runtime.context.CallerHeaders;
import io.demitasse.runtime.context.FunctionSettings;
import io.demitasse.runtime.context.LoggingContexts;
import io.demitasse.runtime.context.TraceHeader;
import io.demitasse.runtime.failure.Courtesies;
import io.demitasse.runtime.failure.ErrorReporter;
import io.demitasse.runtime.failure.XRayCause;
import io.demitasse.runtime.handler.HandlerLoader;
import io.demitasse.runtime.handler.HandlerName;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.logging.CurrentInvocation;
import io.demitasse.runtime.logging.FunctionLogger;
import io.demitasse.runtime.logging.LineSink;
import io.demitasse.runtime.logging.LogRecords;
import io.demitasse.runtime.logging.LogSettings;
import io.demitasse.runtime.payload.PayloadCodecs;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The loop of the runtime as it is, on a connection that is no socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WholeLoop {
  private static final int EVENTS = 1000;

  private final MemoryApi memory = new MemoryApi(HotPaths.NEXT, EVENTS);
  private InvocationLoop loop;

  /** Puts together what the runtime puts together once. */
  @Setup
  @SuppressWarnings("deprecation") // Nothing else gets between the runtime and its socket.
  public void assemble() throws Throwable {
    Socket.setSocketImplFactory(memory);
    Json json = new Json();
    ClassLoader classes = WholeLoop.class.getClassLoader();
    CurrentInvocation current = CurrentInvocation.shared();
    LogSettings settings = LogSettings.from(Map.of());
    FunctionLogger logger =
        new FunctionLogger(
            settings,
            new LogRecords(settings.json(), json, current, Clock.systemUTC()),
            new LineSink(OutputStream.nullOutputStream()));
    Courtesies courtesies = new Courtesies(logger);
    InvocationScope scope =
        new InvocationScope(
            FunctionSettings.from(Map.of()),
            new CallerHeaders(json),
            logger,
            TraceHeader.ofThisProcess(courtesies),
            current,
            new LoggingContexts(Map.of(), courtesies),
            courtesies);
    loop =
        new InvocationLoop(
            RuntimeApi.at("127.0.0.1:9001", logger),
            new HandlerLoader(classes, new PayloadCodecs(classes, json))
                .load(HandlerName.parse(HotPaths.Echo.class.getName())),
            scope,
            new ErrorReporter(json, new XRayCause(json, "")),
            logger,
            courtesies,
            json,
            null,
            null);
  }

  /** From asking for an event to asking for the next one, with a Map handler. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public long loop() {
    long before = memory.answers();
    try {
      loop.run();
    } catch (IOException e) {
      // The connection has no more events.
    }
    long answers = memory.answers() - before;
    if (answers != EVENTS) {
      throw new IllegalStateException(
          "only " + answers + " of " + EVENTS + " events were answered");
    }
    return answers;
  }
}
