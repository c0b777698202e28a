package io.demitasse.local;

import io.demitasse.local.archive.FileTrees;
import io.demitasse.local.control.ControlPlane;
import io.demitasse.local.environment.EnvironmentServices;
import io.demitasse.local.environment.Environments;
import io.demitasse.local.environment.LogSink;
import io.demitasse.local.environment.Sandbox;
import io.demitasse.local.environment.Watchdog;
import io.demitasse.local.http.HttpServer;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
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

  private final LocalLambdaOptions options;
  private final Path data;
  private final Path temporary;
  private final ScheduledExecutorService scheduler;
  private final Watchdog watchdog;
  private final RuntimeApiServer runtimeApi;
  private final Environments environments;
  private final HttpServer server;

  private LocalLambda(LocalLambdaOptions options) throws IOException {
    this.options = options;
    temporary = Files.createTempDirectory("local-lambda-");
    FileTrees.makeReadable(temporary);
    data = Files.createDirectories(options.data().orElse(temporary.resolve("data")));
    scheduler = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    watchdog = new Watchdog();
    runtimeApi = new RuntimeApiServer();
    var services =
        new EnvironmentServices(
            runtimeApi, Sandbox.none(), scheduler, watchdog, options.initLimit(), Map.of());
    environments =
        new Environments(
            services,
            Files.createDirectories(temporary.resolve("scratch")),
            this::logSink,
            options.concurrency(),
            options.idleLimit());
    server =
        new HttpServer(
            options.port(), new ControlPlane(data, environments, options.region(), ACCOUNT));
  }

  /** Starts a Local Lambda; fails with an IOException that says which resource is missing. */
  public static LocalLambda start(LocalLambdaOptions options) throws IOException {
    return new LocalLambda(options);
  }

  /** The address for {@code AWS_ENDPOINT_URL_LAMBDA} and the like. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The file with the log of a function; it exists once the function has been invoked. */
  public Path logFile(String functionName) {
    return new FunctionLogs(logs()).file(functionName);
  }

  private Path logs() {
    return data.resolve("logs");
  }

  private LogSink logSink(String functionName) {
    try {
      var file = new FunctionLogs(Files.createDirectories(logs())).sink(functionName);
      return options.printLogs() ? file.and(System.out::writeBytes) : file;
    } catch (IOException e) {
      throw new UncheckedIOException("creating " + logs(), e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    environments.close();
    runtimeApi.close();
    watchdog.close();
    scheduler.shutdownNow();
    FileTrees.delete(temporary);
  }
}
