package io.demitasse.benchmarks.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/** Events of services, as the services write them. */
final class EventResources {
  private EventResources() {}

  /** The event in the file of that name. */
  static String named(String name) throws IOException {
    String resource = "events/" + name + ".json";
    try (InputStream in = EventResources.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is missing from the classes of the benchmarks");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
