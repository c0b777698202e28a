package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.ResponseStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes what the event names until none is left, and keeps it. Its answer is the event. */
public final class Starved {
  private static final List<Object> KEPT = new ArrayList<>();

  public String handle(String event, Context context) throws Exception {
    switch (event.substring(0, event.length() - 1)) {
      case "descriptors" -> takeDescriptors();
      case "disk" -> takeDisk(scratch());
      case "empty" -> delete(scratch());
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

  /** Named by whoever made sure that it is nobody else's. */
  private static Path scratch() {
    return Path.of(System.getenv("PRIVATE_FOLDER"));
  }

  private static void takeDisk(Path folder) {
    try {
      for (int i = 0; i < 100; i++) {
        Files.write(folder.resolve("disk" + i), new byte[4096]);
      }
    } catch (IOException e) {
      // None is left.
    }
  }

  /** All that is in it; the folder itself is a mount. */
  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** As a stream, which takes a connection of its own. */
  public void stream(String event, ResponseStream response) throws IOException {
    if (event.startsWith("descriptors")) {
      takeDescriptors();
    }
    response.write(("\"" + event + "\"").getBytes(StandardCharsets.UTF_8));
  }
}
