package io.demitasse.local.environment.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Opens runtimes for Java debuggers, each at a port of its own. Thread-safe. */
public final class Debugger {
  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  /** For an environment that is about to end because its function has changed. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Optional<Integer> firstPort;
  private final boolean suspend;
  private final Consumer<String> announcements;
  private final Map<Integer, String> taken = new HashMap<>();

  private Debugger(Optional<Integer> firstPort, boolean suspend, Consumer<String> announcements) {
    this.firstPort = firstPort;
    this.suspend = suspend;
    this.announcements = announcements;
  }

  /** Opens nothing. */
  public static Debugger none() {
    return new Debugger(Optional.empty(), false, line -> {});
  }

  /**
   * Opens each environment at the first free port from the given one on.
   *
   * @param suspend whether runtimes wait for the debugger before they do anything
   * @param announcements hears which function can be debugged where
   */
  public static Debugger from(int firstPort, boolean suspend, Consumer<String> announcements) {
    return new Debugger(Optional.of(firstPort), suspend, announcements);
  }

  /** Whether runtimes are open, so that no time limit makes sense. */
  public boolean present() {
    return firstPort.isPresent();
  }

  /** A port for an environment of a function: taken when it starts, given back when it ends. */
  public Port open(String functionName) {
    return new Port(functionName);
  }

  private synchronized int take(String functionName) {
    awaitEnd(functionName);
    int port = firstPort.orElseThrow();
    while (taken.containsKey(port) || inUse(port)) {
      port++;
    }
    taken.put(port, functionName);
    announcements.accept(
        "%s: a Java debugger can attach to 127.0.0.1:%d".formatted(functionName, port));
    return port;
  }

  /** After an edit the debugger finds the new code where the old one was. */
  private void awaitEnd(String functionName) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toNanos();
          left > 0 && taken.containsValue(functionName);
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** By somebody else: a runtime that cannot listen there would not start. */
  private static boolean inUse(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !probe.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private synchronized void giveBack(int port) {
    taken.remove(port);
    notifyAll();
  }

  /** The port of one environment, used by one thread at a time. */
  public final class Port implements AutoCloseable {
    private final String functionName;
    private Optional<Integer> number = Optional.empty();

    private Port(String functionName) {
      this.functionName = functionName;
    }

    /** The variables of a runtime, with the debugger's agent beside the function's own options. */
    public Map<String, String> added(Map<String, String> variables) {
      if (firstPort.isEmpty()) {
        return variables;
      }
      int port = number.orElseGet(() -> take(functionName));
      number = Optional.of(port);
      var agent =
          "-agentlib:jdwp=transport=dt_socket,server=y,quiet=y,suspend=%s,address=127.0.0.1:%d"
              .formatted(suspend ? "y" : "n", port);
      var all = new HashMap<>(variables);
      all.merge(OPTIONS, agent, (own, ours) -> own + " " + ours);
      return all;
    }

    @Override
    public void close() {
      number.ifPresent(Debugger.this::giveBack);
      number = Optional.empty();
    }
  }
}
