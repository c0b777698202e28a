package io.demitasse.local.invoke;

import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.DeployedFunction;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Counts the invocations of each function against what is reserved for it. Thread-safe. */
final class ReservedConcurrency {
  private final Functions functions;
  private final Map<String, Integer> running = new HashMap<>();

  ReservedConcurrency(Functions functions) {
    this.functions = functions;
  }

  /** An invocation that counts until it is closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  static OptionalInt limit(DeployedFunction function) {
    var config = function.attachments(Attachment.RESERVED_CONCURRENCY).get(Functions.WHOLE);
    return config == null
        ? OptionalInt.empty()
        : OptionalInt.of(config.path("ReservedConcurrentExecutions").asInt());
  }

  Turn enter(String name) {
    var limit = functions.find(name).map(ReservedConcurrency::limit).orElse(OptionalInt.empty());
    synchronized (running) {
      if (limit.isPresent() && running.getOrDefault(name, 0) >= limit.getAsInt()) {
        throw ApiException.throttled(
            "ReservedFunctionConcurrentInvocationLimitExceeded",
            "Rate Exceeded. (%d concurrent executions are reserved for %s)"
                .formatted(limit.getAsInt(), name));
      }
      running.merge(name, 1, Integer::sum);
    }
    return () -> leave(name);
  }

  private void leave(String name) {
    synchronized (running) {
      running.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }
  }
}
