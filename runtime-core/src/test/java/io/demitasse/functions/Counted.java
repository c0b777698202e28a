package io.demitasse.functions;

import io.demitasse.ResponseStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which events it was given, to be asked by tests in the same process. */
public final class Counted {
  private static final List<String> SERVED = new CopyOnWriteArrayList<>();

  private Counted() {}

  /** What was served since the last call of this. */
  public static List<String> takeServed() {
    List<String> served = List.copyOf(SERVED);
    SERVED.clear();
    return served;
  }

  public static String buffered(String event) {
    SERVED.add(event);
    return event;
  }

  /** Asks in vain for memory, for one of its events. */
  public static String greedy(String event) {
    SERVED.add(event);
    if (event.startsWith("b")) {
      throw new OutOfMemoryError("too much at once");
    }
    return event;
  }

  /** In two parts, the first of which leaves before the second is written. */
  public static void streamed(String event, ResponseStream response) throws IOException {
    SERVED.add(event);
    response.write(event.substring(0, 1).getBytes(StandardCharsets.UTF_8));
    response.flush();
    response.write(event.substring(1).getBytes(StandardCharsets.UTF_8));
  }
}
