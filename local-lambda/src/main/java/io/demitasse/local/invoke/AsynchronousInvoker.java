package io.demitasse.local.invoke;

import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.state.ApiException;
import io.demitasse.local.state.FunctionVersion;
import java.io.IOException;
import java.time.Duration;

/**
 * Invokes functions with events whose senders do not wait; a failed event is tried twice more. The
 * queue is in memory: events that wait are lost with the process.
 */
public final class AsynchronousInvoker {
  private static final int ATTEMPTS = 3;
  private static final int MAX_THROTTLED = 100;

  private final Invoker invoker;
  private final Duration retryDelay;

  public AsynchronousInvoker(Invoker invoker, Duration retryDelay) {
    this.invoker = invoker;
    this.retryDelay = retryDelay;
  }

  public void add(FunctionVersion version, InvocationRequest request) {
    Thread.startVirtualThread(() -> run(version, request));
  }

  private void run(FunctionVersion version, InvocationRequest request) {
    try {
      int throttled = 0;
      for (int attempt = 1; attempt <= ATTEMPTS; ) {
        try {
          var result = invoker.invoke(version, request, new BufferedResponse());
          if (result.outcome() instanceof Outcome.Success) {
            return;
          }
          Thread.sleep(retryDelay.multipliedBy(attempt));
          attempt++;
        } catch (ApiException e) {
          // Throttled: that is not the event's fault and does not count as an attempt.
          if (++throttled > MAX_THROTTLED) {
            return;
          }
          Thread.sleep(Duration.ofMillis(200));
        }
      }
    } catch (IOException e) {
      System.err.println("local-lambda: the event " + request.requestId() + " is lost: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
