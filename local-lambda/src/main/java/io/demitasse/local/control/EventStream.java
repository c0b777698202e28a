package io.demitasse.local.control;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Messages of the type application/vnd.amazon.eventstream. */
final class EventStream {
  private static final int STRING = 7;

  private EventStream() {}

  static byte[] message(String eventType, String contentType, byte[] payload) {
    try {
      var headers = new ByteArrayOutputStream();
      header(headers, ":message-type", "event");
      header(headers, ":event-type", eventType);
      header(headers, ":content-type", contentType);
      var message = new ByteArrayOutputStream();
      var out = new DataOutputStream(message);
      out.writeInt(16 + headers.size() + payload.length);
      out.writeInt(headers.size());
      out.writeInt(crc(message));
      headers.writeTo(out);
      out.write(payload);
      out.writeInt(crc(message));
      return message.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private static void header(ByteArrayOutputStream headers, String name, String value)
      throws IOException {
    var out = new DataOutputStream(headers);
    out.writeByte(name.length());
    out.writeBytes(name);
    out.writeByte(STRING);
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static int crc(ByteArrayOutputStream bytes) {
    var crc = new CRC32();
    crc.update(bytes.toByteArray());
    return (int) crc.getValue();
  }
}
