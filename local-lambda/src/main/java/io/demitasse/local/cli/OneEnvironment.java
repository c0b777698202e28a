package io.demitasse.local.cli;

import io.demitasse.local.environment.ExecutionEnvironment;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.Payload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends events to a single execution environment and says what comes back. */
final class OneEnvironment {
  /** Long, because a JVM that was told to writes an AOT cache while it ends. */
  private static final Duration EXIT_LIMIT = Duration.ofMinutes(2);

  /** An event, with the name of its file. */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record Event(String name, byte[] payload) {}

  private final FunctionDefinition function;
  private final ExecutionEnvironment environment;
  private final Answers answers;

  OneEnvironment(
      FunctionDefinition function, EnvironmentServices services, Path scratch, Answers answers) {
    this.function = function;
    this.answers = answers;
    environment = new ExecutionEnvironment(function, services, scratch, System.err::writeBytes);
  }

  /** Returns the exit status: 0 if every invocation succeeded and the process ended in time. */
  int run(List<Event> events, int repeat) throws InterruptedException {
    var killer = Thread.ofPlatform().unstarted(this::killQuietly);
    Runtime.getRuntime().addShutdownHook(killer);
    boolean succeeded = true;
    for (int i = 0; i < repeat; i++) {
      for (var event : events) {
        succeeded &= invoke(event);
      }
    }
    answers.end();
    if (!environment.close(EXIT_LIMIT)) {
      System.err.printf(
          "The process did not end within %d s after SIGTERM and was killed.%n",
          EXIT_LIMIT.toSeconds());
      succeeded = false;
    }
    Runtime.getRuntime().removeShutdownHook(killer);
    return succeeded ? 0 : 1;
  }

  private boolean invoke(Event event) throws InterruptedException {
    var response = new BufferedResponse();
    var arn =
        "arn:aws:lambda:%s:000000000000:function:%s".formatted(function.region(), function.name());
    var request =
        InvocationRequest.of(UUID.randomUUID().toString(), arn, Payload.json(event.payload()));
    return switch (environment.invoke(request, response).outcome()) {
      case Outcome.Success() -> {
        answers.answered(event.name(), response.payload().bytes());
        yield true;
      }
      case Outcome.Failure(var type, var body) -> {
        answers.failed(event.name(), type, body);
        yield false;
      }
    };
  }

  private void killQuietly() {
    environment.kill();
  }
}
