package io.demitasse.runtime;

import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.logging.FunctionLogger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Serves many invocations at once, as Lambda Managed Instances ask by {@code
 * AWS_LAMBDA_MAX_CONCURRENCY}: so many loops, each with a thread and a connection of its own, on
 * one handler object. The platform counts the environment as started once the first of them polls.
 */
final class ConcurrentLoops {
  private static final int MAX_WORKERS = 1600;

  /** Makes the loop of one worker, on the worker's own thread. */
  interface LoopFactory {
    InvocationLoop create() throws StartupException;
  }

  private final LoopFactory loops;
  private final FunctionLogger logger;

  ConcurrentLoops(LoopFactory loops, FunctionLogger logger) {
    this.loops = loops;
    this.logger = logger;
  }

  /** How many invocations the platform wants served at once; 0 means one after the other. */
  static int workers(Map<String, String> environment) {
    try {
      int workers = Integer.parseInt(environment.getOrDefault("AWS_LAMBDA_MAX_CONCURRENCY", "0"));
      return Math.clamp(workers, 0, MAX_WORKERS);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Returns when no worker is left. */
  void run(int workers) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= workers; i++) {
      threads.add(Thread.ofPlatform().name("invocation-" + i).start(this::serve));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** One worker that ends does not end the others. */
  private void serve() {
    try {
      loops.create().run();
    } catch (UnusableJvmException | OutOfMemoryError e) {
      Runtime.getRuntime().halt(1);
    } catch (Throwable e) {
      // Else it would go to the uncaught exception handler of the function.
      logger.error(Thread.currentThread().getName() + " ends", e);
    }
  }
}
