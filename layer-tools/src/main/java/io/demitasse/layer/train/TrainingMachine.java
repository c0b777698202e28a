package io.demitasse.layer.train;

import io.demitasse.local.environment.ExecutionEnvironment;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.environment.process.Watchdog;
import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Payload;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Starts one function as Lambda does, as often as it takes; with all the CPU and memory there is.
 */
public final class TrainingMachine implements AutoCloseable {
  private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:training";

  /** Long, because a JVM that was told to writes an AOT cache while it ends. */
  private static final Duration DUMP_LIMIT = Duration.ofMinutes(10);

  private final Training training;
  private final Progress progress;
  private final Path work;
  private final Watchdog watchdog;
  private final RuntimeApiServer api;
  private final Sandbox sandbox;
  private final Optional<String> whyNoTruePaths;
  private volatile Optional<ExecutionEnvironment> running = Optional.empty();
  private volatile boolean stopped;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * Takes a folder of its own, which need not be empty.
   *
   * @param training of it, the handler, the events, how often they are served, the variables, the
   *     memory and the timeout
   */
  public TrainingMachine(Training training, Progress progress, Path work)
      throws IOException, InterruptedException {
    this.training = training;
    this.progress = progress;
    this.work = work;
    var folder = Files.createDirectory(work.resolve("sandbox"));
    Optional<String> reason = Optional.empty();
    Sandbox found;
    try {
      found = SandboxMode.NAMESPACES.sandbox(folder, false);
    } catch (IOException e) {
      found = Sandbox.none();
      reason = Optional.of(String.valueOf(e.getMessage()));
    }
    sandbox = found;
    whyNoTruePaths = reason;
    watchdog = new Watchdog();
    api = new RuntimeApiServer();
  }

  /**
   * Empty where functions find themselves at {@code /var/task} and their layers at {@code /opt};
   * else why this machine does not have that.
   */
  public Optional<String> whyNoTruePaths() {
    return whyNoTruePaths;
  }

  /** Ends what runs; nothing starts after it. From any thread. */
  public void stop() {
    stopped = true;
    running.ifPresent(ExecutionEnvironment::kill);
  }

  /** One environment, from its start to its end. */
  public Start start(Path task, Path opt, Map<String, String> more)
      throws IOException, InterruptedException, TrainingException {
    return run(task, opt, more, 1, Duration.ZERO, newFolder());
  }

  /** The folder is the function's {@code /tmp}; the JVM ends by itself after the last event. */
  public Start train(Path task, Path opt, Map<String, String> more, Path scratch)
      throws IOException, InterruptedException, TrainingException {
    return run(task, opt, more, training.repeat(), DUMP_LIMIT, scratch);
  }

  /** A new folder, to be a function's {@code /tmp}. */
  public Path newFolder() throws IOException {
    return Files.createTempDirectory(work, "tmp-");
  }

  /** The path by which a function knows its scratch folder. */
  public String seen(Path scratch) {
    return whyNoTruePaths.isEmpty() ? "/tmp" : scratch.toString();
  }

  private Start run(
      Path task, Path opt, Map<String, String> more, int repeat, Duration grace, Path scratch)
      throws InterruptedException, TrainingException {
    var log = new LogTail(progress);
    var variables = new HashMap<>(training.variables());
    variables.putAll(more);
    var function =
        new FunctionDefinition(
            "training",
            "$LATEST",
            "us-east-1",
            training.handler(),
            training.memory(),
            training.timeout(),
            variables,
            task,
            opt,
            0,
            FunctionDefinition.Logging.TEXT);
    var services =
        new EnvironmentServices(api, sandbox, scheduler, watchdog, training.timeout(), Map.of());
    var environment = new ExecutionEnvironment(function, services, scratch, log);
    running = Optional.of(environment);
    try {
      if (stopped) {
        throw new InterruptedException("stopped");
      }
      return serve(environment, repeat, grace, log);
    } finally {
      environment.kill();
    }
  }

  private Start serve(ExecutionEnvironment environment, int repeat, Duration grace, LogTail log)
      throws InterruptedException, TrainingException {
    long began = System.nanoTime();
    var failure = environment.initialise();
    if (failure.isPresent()) {
      throw new TrainingException(
          "The function does not start: %s%n%s".formatted(failure.get().body(), log.last(20)));
    }
    var answers = new ArrayList<Answer>();
    var first = Optional.<Duration>empty();
    for (int i = 0; i < repeat; i++) {
      for (var event : training.events()) {
        answers.add(invoke(environment, event));
        first = Optional.of(first.orElse(Duration.ofNanos(System.nanoTime() - began)));
      }
    }
    var initialised = Duration.ofNanos(System.nanoTime() - began);
    if (!environment.close(grace) && grace.isPositive()) {
      throw new TrainingException(
          "The process was still running %d minutes after it was told to end."
              .formatted(grace.toMinutes()));
    }
    return new Start(answers, first.orElse(initialised), log.toString());
  }

  /** The same request in each start: what depends on its id does not differ. */
  private static Answer invoke(ExecutionEnvironment environment, Training.Event event)
      throws InterruptedException {
    var response = new BufferedResponse();
    var id = UUID.nameUUIDFromBytes(event.name().getBytes(StandardCharsets.UTF_8)).toString();
    var request = InvocationRequest.of(id, ARN, Payload.json(event.payload()));
    return Answer.of(environment.invoke(request, response).outcome(), response);
  }

  @Override
  public void close() throws IOException {
    scheduler.shutdownNow();
    api.close();
    watchdog.close();
  }
}
