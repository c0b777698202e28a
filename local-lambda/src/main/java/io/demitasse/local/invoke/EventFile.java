package io.demitasse.local.invoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with an event. Lambda takes nothing but JSON, so what is none never comes to a function.
 */
public final class EventFile {
  private EventFile() {}

  /**
   * Returns the event as it stands in the file.
   *
   * @throws IOException if it cannot be read, or is no JSON; the message names the file
   */
  public static byte[] read(Path file) throws IOException {
    return checked(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Returns the event itself.
   *
   * @param name for people, where there is no file
   * @throws IOException if it is no JSON
   */
  public static byte[] checked(String name, byte[] event) throws IOException {
    try {
      JsonTrees.check(event);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw refused(
          name,
          "%s (line %d, column %d)"
              .formatted(e.getOriginalMessage(), place.getLineNr(), place.getColumnNr()),
          e);
    } catch (IOException e) {
      throw refused(name, String.valueOf(e.getMessage()), e);
    }
    return event;
  }

  private static IOException refused(String name, String why, IOException cause) {
    return new IOException(
        "%s is no JSON, and Lambda takes no other event: %s".formatted(name, why), cause);
  }
}
