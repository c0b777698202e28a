package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes what the event names until none is left, and keeps it. Its answer is the event. */
public final class Starved {
  private static final List<Object> KEPT = new ArrayList<>();

  public String handle(String event, Context context) throws Exception {
    switch (event.substring(0, event.length() - 1)) {
      case "descriptors" -> takeDescriptors();
      case "disk" -> takeDisk();
      case "memory" -> KEPT.add(new byte[1 << 30]);
      case "time" -> Thread.sleep(context.getRemainingTimeInMillis() < 0 ? 5000 : 30);
      default -> {}
    }
    return event;
  }

  private static void takeDescriptors() {
    try {
      while (true) {
        InputStream open = new FileInputStream("/dev/null");
        KEPT.add(open);
      }
    } catch (IOException e) {
      // None is left.
    }
  }

  private static void takeDisk() {
    try {
      for (int i = 0; i < 100; i++) {
        Files.write(Path.of("/tmp", "disk" + i), new byte[4096]);
      }
    } catch (IOException e) {
      // None is left.
    }
  }
}
