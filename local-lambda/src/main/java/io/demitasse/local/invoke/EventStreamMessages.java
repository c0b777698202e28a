package io.demitasse.local.invoke;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;

/** Messages of the type application/vnd.amazon.eventstream. */
final class EventStreamMessages {
  private EventStreamMessages() {}

  static byte[] message(String eventType, String contentType, byte[] payload) {
    Map<String, HeaderValue> headers = new LinkedHashMap<>();
    headers.put(":message-type", HeaderValue.fromString("event"));
    headers.put(":event-type", HeaderValue.fromString(eventType));
    headers.put(":content-type", HeaderValue.fromString(contentType));
    var bytes = new ByteArrayOutputStream();
    new Message(headers, payload).encode(bytes);
    return bytes.toByteArray();
  }
}
