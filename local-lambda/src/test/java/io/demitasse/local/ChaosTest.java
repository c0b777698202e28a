package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

@Tag("it")
class ChaosTest {
  private static final int INVOCATIONS = 200;

  /** For scripts/soak.sh: goes on for so long. */
  private static final int SECONDS = Integer.getInteger("chaos.seconds", 0);

  @Test
  void every_invocation_is_answered_and_no_process_is_left() throws Exception {
    var lambda =
        LocalLambda.start(
            LocalLambdaOptions.ephemeral()
                .withConcurrency(8)
                .withIdleLimit(Duration.ofSeconds(2))
                .withInitLimit(Duration.ofSeconds(30)));
    try (var client = new Client(lambda);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      client.createFunction("f", "echo");
      client.sdk().updateFunctionConfiguration(r -> r.functionName("f").timeout(1));
      var over = new AtomicBoolean();
      var killer = threads.submit(() -> killRuntimes(over));
      var answers = threads.invokeAll(mixture(client));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      long descriptors = descriptors();
      int rounds = 1;
      for (; System.nanoTime() < end; rounds++) {
        answers = threads.invokeAll(mixture(client));
        assertThat(answers).extracting(Future::state).containsOnly(Future.State.SUCCESS);
      }
      over.set(true);
      System.out.printf(
          "chaos: %d invocations, descriptors %d after the first round, %d after the last%n",
          rounds * INVOCATIONS, descriptors, descriptors());
      assertThat(descriptors()).isLessThan(descriptors + 100);
      killer.get();
      assertThat(answers).extracting(Future::state).containsOnly(Future.State.SUCCESS);
      var echoed = answers.stream().filter(a -> a.resultNow().startsWith("{\"echo\":")).count();
      assertThat(echoed).as("healthy answers among the others").isPositive();
      assertThat(untilNotThrottled(client, "\"pid\"")).matches("\\d+");
    } finally {
      lambda.close();
    }
    assertThat(FakeRuntime.processes()).isEmpty();
  }

  private static List<Callable<String>> mixture(Client client) {
    var random = new Random(1);
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < INVOCATIONS; i++) {
      var event =
          switch (random.nextInt(20)) {
            case 0 -> "\"spin\"";
            case 1, 2 -> "\"exit 1\"";
            case 3 -> "\"sleep 200\"";
            case 4 -> "\"error\"";
            default -> "{\"echo\":" + i + "}";
          };
      calls.add(() -> untilNotThrottled(client, event));
    }
    return calls;
  }

  private static String untilNotThrottled(Client client, String event) throws InterruptedException {
    while (true) {
      try {
        return client.answer("f", event);
      } catch (TooManyRequestsException e) {
        Thread.sleep(20);
      }
    }
  }

  private static long descriptors() throws IOException {
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  private static boolean killRuntimes(AtomicBoolean over) throws InterruptedException {
    while (!over.get()) {
      Thread.sleep(1000);
      FakeRuntime.processes().stream().findAny().ifPresent(ProcessHandle::destroyForcibly);
    }
    return true;
  }
}
