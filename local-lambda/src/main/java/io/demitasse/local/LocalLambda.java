package io.demitasse.local;

import io.demitasse.local.control.ControlPlane;
import io.demitasse.local.control.ControlPlaneOptions;
import io.demitasse.local.environment.Environments;
import io.demitasse.local.environment.launch.Debugger;
import io.demitasse.local.environment.log.LineOutput;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.environment.process.StartLimit;
import io.demitasse.local.environment.process.Watchdog;
import io.demitasse.local.http.HttpServer;
import io.demitasse.local.logs.Console;
import io.demitasse.local.logs.FunctionLogs;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A running Local Lambda: the Lambda REST API on 127.0.0.1 with real execution environments behind
 * it. Thread-safe; closing it ends every process that it has started.
 */
public final class LocalLambda implements AutoCloseable {
  /** The account number in every ARN. */
  public static final String ACCOUNT = "000000000000";

  /** Somebody looks at a function in a debugger. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private final DataFolder folder;
  private final Console console;
  private final FunctionLogs logs;
  private final Sandbox sandbox;
  private final ScheduledExecutorService scheduler;
  private final Watchdog watchdog;
  private final RuntimeApiServer runtimeApi;
  private final Environments environments;
  private final ControlPlane control;
  private final HttpServer server;

  private LocalLambda(LocalLambdaOptions options, DataFolder folder)
      throws IOException, InterruptedException {
    this.folder = folder;
    console = new Console(options.printLogs() ? System.out : System.err);
    logs = new FunctionLogs(folder.data(), options.logLimit(), console::line);
    sandbox = options.sandbox().sandbox(folder.temporary("sandbox"));
    scheduler = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    watchdog = new Watchdog();
    runtimeApi = new RuntimeApiServer();
    var address = new CompletableFuture<Map<String, String>>();
    boolean debugging = options.debugging().isPresent();
    var services =
        new EnvironmentServices(
            runtimeApi,
            sandbox,
            scheduler,
            watchdog,
            debugging ? NO_LIMIT : options.initLimit(),
            Map.of(),
            address::join,
            new StartLimit(debugging ? Integer.MAX_VALUE : MachineSize.parallelStarts()),
            options
                .debugging()
                .map(d -> Debugger.from(d.firstPort(), d.suspend(), console::line))
                .orElse(Debugger.none()));
    environments =
        new Environments(
            services,
            folder.temporary("scratch"),
            name -> sinks(name, options.printLogs()),
            options.concurrency(),
            options.idleLimit());
    control = controlPlane(options);
    server = new HttpServer(options.port(), control, options.foreignCallers());
    // Functions that call functions stay on this machine, too.
    address.complete(Map.of("AWS_ENDPOINT_URL_LAMBDA", endpoint().toString()));
  }

  private ControlPlane controlPlane(LocalLambdaOptions options) throws IOException {
    return new ControlPlane(
        folder.data(),
        environments,
        new ControlPlaneOptions(
            options.region(),
            ACCOUNT,
            options.concurrency(),
            options.retryDelay(),
            options.watched(),
            console::line));
  }

  /** Starts a Local Lambda; fails with an IOException that says which resource is missing. */
  public static LocalLambda start(LocalLambdaOptions options) throws IOException {
    var folder = new DataFolder(options.data());
    try {
      return new LocalLambda(options, folder);
    } catch (InterruptedException e) {
      folder.close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while starting");
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  /** The address for {@code AWS_ENDPOINT_URL_LAMBDA} and the like. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The file with the log of a function; it exists once the function has been invoked. */
  public Path logFile(String functionName) {
    return logs.file(functionName);
  }

  /** Says what of Lambda's isolation this machine does not get; empty if nothing. */
  public String notEnforced() {
    return sandbox.notEnforced();
  }

  /** Prints a line for the user, or drops it if nobody reads. */
  public void say(String line) {
    console.line(line);
  }

  private LineOutput.OfStream sinks(String functionName, boolean print) {
    var file = logs.sink(functionName);
    return stream -> print ? file.sink(stream).and(console::append) : file.sink(stream);
  }

  @Override
  public void close() throws IOException {
    server.close();
    environments.close();
    control.close();
    runtimeApi.close();
    watchdog.close();
    scheduler.shutdownNow();
    folder.close();
    console.close();
  }
}
