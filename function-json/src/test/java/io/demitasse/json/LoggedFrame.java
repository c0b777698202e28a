package io.demitasse.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One record of the framed log channel, where runtimes say what is a record, and of what level and
 * format.
 */
record LoggedFrame(String type, String message) {
  private static final JsonMapper JSON = new JsonMapper();

  static List<LoggedFrame> read(InputStream stream) throws IOException {
    List<LoggedFrame> frames = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(stream)) {
      while (true) {
        String type = Integer.toHexString(in.readInt());
        int length = in.readInt();
        in.readLong();
        frames.add(
            new LoggedFrame(type, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1)));
      }
    } catch (EOFException e) {
      return frames;
    }
  }

  /**
   * In the terms of both runtimes: without the time, the frames of the JDK between runtime and
   * handler, and what only one of them has.
   */
  List<String> comparable() throws IOException {
    if (!message.startsWith("{\"timestamp\"")) {
      return List.of(type, withoutFramesOfJdk(message));
    }
    JsonNode record = JSON.readTree(message.getBytes(StandardCharsets.ISO_8859_1));
    // The platform files what it does not know under INFO.
    String level = record.path("level").asText().replace("UNDEFINED", "INFO");
    return List.of(
        type,
        level,
        record.path("AWSRequestId").asText(),
        withoutFramesOfJdk(record.path("message").asText()));
  }

  private static String withoutFramesOfJdk(String text) {
    return text.replaceAll("\tat java\\.base/[^\n]*\n", "")
        .replaceAll("\t\\.\\.\\. \\d+ more\n", "")
        .stripTrailing();
  }
}
