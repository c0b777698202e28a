package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.api.RuntimeApi;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import io.demitasse.runtime.context.CallerHeaders;
import io.demitasse.runtime.context.FunctionSettings;
import io.demitasse.runtime.context.LocaleOfJvm;
import io.demitasse.runtime.context.LoggingContexts;
import io.demitasse.runtime.context.TraceHeader;
import io.demitasse.runtime.failure.Courtesies;
import io.demitasse.runtime.failure.ErrorReporter;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.failure.XRayCause;
import io.demitasse.runtime.handler.BoundHandler;
import io.demitasse.runtime.handler.HandlerLoader;
import io.demitasse.runtime.handler.HandlerName;
import io.demitasse.runtime.handler.TracedHandler;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.logging.CurrentInvocation;
import io.demitasse.runtime.logging.FrameSink;
import io.demitasse.runtime.logging.FunctionLogger;
import io.demitasse.runtime.logging.LambdaRuntimeLogger;
import io.demitasse.runtime.logging.LineSink;
import io.demitasse.runtime.logging.LogRecords;
import io.demitasse.runtime.logging.LogSettings;
import io.demitasse.runtime.logging.LogSink;
import io.demitasse.runtime.payload.PayloadCodecs;
import io.demitasse.runtime.reflection.Accessors;
import io.demitasse.runtime.startup.Agents;
import io.demitasse.runtime.startup.CacheCheck;
import io.demitasse.runtime.startup.StartupFacts;
import io.demitasse.runtime.startup.StartupReport;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts the parts together, loads the handler, and serves. */
public final class FunctionRuntime {
  private final Map<String, String> environment;
  private final Json json = new Json();
  private final int workers;
  private final CurrentInvocation current;
  private final FunctionLogger logger;
  private final Courtesies courtesies;
  private final ErrorReporter errors;
  private final @Nullable StartupReport report;

  /**
   * @param output for log records, unless the platform has a channel of its own for them
   */
  public FunctionRuntime(Map<String, String> environment, OutputStream output) {
    long main = System.nanoTime();
    this.environment = environment;
    this.workers = ConcurrentLoops.workers(environment);
    this.current = workers > 0 ? CurrentInvocation.perThread() : CurrentInvocation.shared();
    LogSettings settings = LogSettings.from(environment);
    LogSink sink =
        FrameSink.open(variable("_LAMBDA_TELEMETRY_LOG_FD"), settings.json())
            .orElse(new LineSink(output));
    // Not a Clock: its time zone initialises classes that a start does without.
    LogRecords records = new LogRecords(settings.json(), json, current, InstantSource.system());
    this.logger = new FunctionLogger(settings, records, sink);
    this.courtesies = new Courtesies(logger);
    this.errors = new ErrorReporter(json, new XRayCause(json, System.getProperty("user.dir", "")));
    this.report =
        variable(BootstrapContract.STARTUP_REPORT).equals("1") ? startupReport(main) : null;
  }

  /** Serves until there is a reason to end; returns the exit code of the process. */
  public int run() {
    LambdaRuntimeLogger.set(logger);
    try (RuntimeApi api = RuntimeApi.at(variable("AWS_LAMBDA_RUNTIME_API"), logger)) {
      LocaleOfJvm.hide();
      OptionalInt served = new CacheCheck(environment, System.getProperties(), logger).run();
      if (served.isPresent()) {
        return served.getAsInt();
      }
      TraceHeader trace = TraceHeader.ofThisProcess(courtesies);
      NegativeLookups.configure(environment, logger);
      reached("runtimeReady");
      BoundHandler handler;
      try {
        handler = load();
      } catch (StartupException e) {
        cannotStart(e);
        api.failInit(errors.reportOfStartup(e));
        return 1;
      } catch (Throwable e) {
        logger.error("The function failed while it started", e);
        api.failInit(errors.report("Runtime.InitError", e));
        return 1;
      }
      reached("handlerConstructed");
      if (handler.target() instanceof AutoCloseable closeable) {
        shutdownHook().install(closeable);
      }
      serve(api, handler, trace);
    } catch (StartupException e) {
      cannotStart(e);
    } catch (UnusableJvmException e) {
      throw e;
    } catch (Throwable e) {
      // Anything at all: threads that the function left would keep a process without its loop.
      logger.error("The runtime ends", e);
    }
    return 1;
  }

  private void cannotStart(StartupException mistake) {
    String message = "The function cannot be started: " + mistake.getMessage();
    Throwable cause = mistake.getCause();
    if (cause == null) {
      logger.log(message, LogLevel.ERROR);
    } else {
      logger.error(message, cause);
    }
  }

  private ShutdownHook shutdownHook() throws StartupException {
    String address = variable("AWS_LAMBDA_RUNTIME_API");
    return new ShutdownHook(address, RuntimeApi.connection(address), logger);
  }

  private void serve(RuntimeApi api, BoundHandler handler, TraceHeader trace)
      throws IOException, InterruptedException {
    if (workers == 0) {
      loop(api, handler, trace, null).run();
    } else {
      String address = variable("AWS_LAMBDA_RUNTIME_API");
      TraceHeader ofThreads = TraceHeader.ofThreads(functionClasses(), courtesies);
      new ConcurrentLoops(
              () ->
                  loop(
                      RuntimeApi.at(address, logger),
                      handler,
                      ofThreads,
                      new PatientPoll(Thread::sleep)),
              logger)
          .run(workers);
    }
  }

  private BoundHandler load() throws Throwable {
    HandlerName name = HandlerName.parse(variable("_HANDLER"));
    ClassLoader classes = functionClasses();
    Accessors.leaveToFunction();
    BoundHandler handler = new HandlerLoader(classes, new PayloadCodecs(classes, json)).load(name);
    return Agents.arePresent(environment) ? TracedHandler.of(handler, classes) : handler;
  }

  private InvocationLoop loop(
      RuntimeApi api, BoundHandler handler, TraceHeader trace, @Nullable PatientPoll poll) {
    InvocationScope scope =
        new InvocationScope(
            FunctionSettings.from(environment),
            new CallerHeaders(json),
            logger,
            trace,
            current,
            new LoggingContexts(environment, courtesies),
            courtesies);
    return new InvocationLoop(api, handler, scope, errors, logger, courtesies, json, poll, report);
  }

  private StartupReport startupReport(long main) {
    StartupFacts facts =
        new StartupFacts(environment, System.getProperties(), "/proc", Main.class.getName());
    return new StartupReport(facts, json, logger, main);
  }

  private void reached(String step) {
    if (report != null) {
      report.reached(step);
    }
  }

  private static ClassLoader functionClasses() {
    return Thread.currentThread().getContextClassLoader();
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
