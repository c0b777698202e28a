package io.demitasse.local.environment.launch;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens runtimes for Java debuggers, each at a port of its own. Thread-safe. */
public final class Debugger {
  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  private final Optional<Integer> firstPort;
  private final boolean suspend;
  private final Consumer<String> announcements;
  private final BitSet taken = new BitSet();

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

  /** Takes a port for an environment of a function, until it is closed. */
  public synchronized Port open(String functionName) {
    if (firstPort.isEmpty()) {
      return new Port(-1);
    }
    int index = taken.nextClearBit(0);
    taken.set(index);
    int port = firstPort.get() + index;
    announcements.accept(
        "%s: a Java debugger can attach to 127.0.0.1:%d".formatted(functionName, port));
    return new Port(index);
  }

  /** The port of one environment. */
  public final class Port implements AutoCloseable {
    private final int index;

    private Port(int index) {
      this.index = index;
    }

    /** The variables of a runtime, with the debugger's agent beside the function's own options. */
    public Map<String, String> added(Map<String, String> variables) {
      if (firstPort.isEmpty()) {
        return variables;
      }
      var agent =
          "-agentlib:jdwp=transport=dt_socket,server=y,quiet=y,suspend=%s,address=127.0.0.1:%d"
              .formatted(suspend ? "y" : "n", firstPort.get() + index);
      var all = new HashMap<>(variables);
      all.merge(OPTIONS, agent, (own, ours) -> own + " " + ours);
      return all;
    }

    @Override
    public void close() {
      synchronized (Debugger.this) {
        if (index >= 0) {
          taken.clear(index);
        }
      }
    }
  }
}
