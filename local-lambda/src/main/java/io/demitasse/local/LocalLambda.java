package io.demitasse.local;

import io.demitasse.local.control.ControlPlane;
import io.demitasse.local.environment.EnvironmentServices;
import io.demitasse.local.environment.Environments;
import io.demitasse.local.environment.LogSink;
import io.demitasse.local.environment.Watchdog;
import io.demitasse.local.http.HttpServer;
import io.demitasse.local.logs.FunctionLogs;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A running Local Lambda: the Lambda REST API on 127.0.0.1 with real execution environments behind
 * it. Thread-safe; closing it ends every process that it has started.
 */
public final class LocalLambda implements AutoCloseable {
  /** The account number in every ARN. */
  public static final String ACCOUNT = "000000000000";

  private final DataFolder folder;
  private final FunctionLogs logs;
  private final Sandbox sandbox;
  private final ScheduledExecutorService scheduler;
  private final Watchdog watchdog;
  private final RuntimeApiServer runtimeApi;
  private final Environments environments;
  private final HttpServer server;

  private LocalLambda(LocalLambdaOptions options, DataFolder folder)
      throws IOException, InterruptedException {
    this.folder = folder;
    logs = new FunctionLogs(folder.data());
    sandbox = options.sandbox().sandbox(folder.temporary("sandbox"));
    scheduler = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    watchdog = new Watchdog();
    runtimeApi = new RuntimeApiServer();
    var services =
        new EnvironmentServices(
            runtimeApi, sandbox, scheduler, watchdog, options.initLimit(), Map.of());
    environments =
        new Environments(
            services,
            folder.temporary("scratch"),
            name -> sink(name, options.printLogs()),
            options.concurrency(),
            options.idleLimit());
    server =
        new HttpServer(
            options.port(),
            new ControlPlane(
                folder.data(), environments, options.region(), ACCOUNT, options.retryDelay()));
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

  private LogSink sink(String functionName, boolean print) {
    var file = logs.sink(functionName);
    return print ? file.and(System.out::writeBytes) : file;
  }

  @Override
  public void close() throws IOException {
    server.close();
    environments.close();
    runtimeApi.close();
    watchdog.close();
    scheduler.shutdownNow();
    folder.close();
  }
}
