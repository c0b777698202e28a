package io.demitasse.local.invoke;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.Payload;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Invokes functions with events whose senders do not wait, tries failed ones again and tells the
 * destinations. Each try takes the function as it is then: its code, its settings, its existence.
 * The events are in memory: those that wait are lost at the end.
 */
public final class AsynchronousInvoker implements AutoCloseable {
  private static final Duration THROTTLED_DELAY = Duration.ofMillis(200);

  private final Functions functions;
  private final Invoker invoker;
  private final DestinationFolder folder;
  private final Duration retryDelay;
  private final Consumer<String> console;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Creates an invoker that says on the console which events are lost. */
  public AsynchronousInvoker(
      Functions functions,
      Invoker invoker,
      DestinationFolder folder,
      Duration retryDelay,
      Consumer<String> console) {
    this.functions = functions;
    this.invoker = invoker;
    this.folder = folder;
    this.retryDelay = retryDelay;
    this.console = console;
  }

  void add(FunctionReference reference, InvocationRequest request) {
    try {
      threads.execute(() -> run(reference, request));
    } catch (RejectedExecutionException e) {
      // This is the end: it is lost with those that wait.
    }
  }

  private void run(FunctionReference reference, InvocationRequest request) {
    try {
      deliver(reference, request);
    } catch (IOException | ApiException e) {
      console.accept(
          "local-lambda: the event %s for %s is lost: %s"
              .formatted(request.requestId(), reference.name(), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(FunctionReference reference, InvocationRequest request)
      throws IOException, InterruptedException {
    long born = System.nanoTime();
    var record = new DestinationRecord(request);
    for (int attempts = 0; ; ) {
      // Throws if the function was deleted in the meantime: then nobody is to be told.
      var function = functions.get(reference.name());
      var policy = EventPolicy.of(function, reference);
      if (System.nanoTime() - born > policy.maxAge().toNanos()) {
        failed(policy, record, "EventAgeExceeded", attempts);
        return;
      }
      try {
        var version = invoker.select(reference);
        var response = new BufferedResponse();
        var outcome = response.checked(invoker.invoke(version, request, response).outcome());
        attempts++;
        record.answered(version.version(), outcome, response.payload());
        if (outcome instanceof Outcome.Success) {
          tell(policy.onSuccess(), record.json("Success", attempts));
          return;
        }
        if (attempts > policy.retries()) {
          failed(policy, record, "RetriesExhausted", attempts);
          return;
        }
        Thread.sleep(retryDelay.multipliedBy(attempts));
      } catch (ApiException e) {
        if (e.status() != 429) {
          throw e;
        }
        if (ReservedConcurrency.limit(function).orElse(1) == 0) {
          failed(policy, record, "ZeroReservedConcurrency", attempts);
          return;
        }
        // Throttled: that is not the event's fault and does not count as an attempt.
        Thread.sleep(THROTTLED_DELAY);
      }
    }
  }

  private void failed(EventPolicy policy, DestinationRecord record, String condition, int attempts)
      throws IOException {
    tell(policy.onFailure(), record.json(condition, attempts));
    tell(policy.deadLetters(), record.deadLetter());
  }

  private void tell(String arn, ObjectNode message) throws IOException {
    if (arn.isEmpty()) {
      return;
    }
    if (!arn.contains(":lambda:") || !arn.contains(":function:")) {
      folder.write(arn, message);
      return;
    }
    var reference = FunctionReference.parse(arn);
    add(
        reference,
        InvocationRequest.of(
            UUID.randomUUID().toString(),
            invoker.arn(reference),
            Payload.json(JsonTrees.bytes(message))));
  }

  /** Gives up the events that wait; to be called when no environment can run one any more. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
