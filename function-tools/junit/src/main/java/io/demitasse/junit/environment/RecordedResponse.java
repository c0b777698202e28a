package io.demitasse.junit.environment;

import io.demitasse.local.runtimeapi.ResponseSink;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps an answer in the pieces in which it arrived. Thread-safe. */
public final class RecordedResponse implements ResponseSink {
  private final List<byte[]> chunks = new ArrayList<>();
  private String contentType = "";
  private boolean streamed;

  @Override
  public synchronized void begin(String type, boolean streaming) {
    contentType = type;
    streamed = streaming;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (length > 0) {
      chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }
  }

  /** The media type; {@code ""} before the answer has begun. */
  public synchronized String contentType() {
    return contentType;
  }

  /** Whether the function streamed its answer. */
  public synchronized boolean streamed() {
    return streamed;
  }

  /** The pieces, in their order. */
  public synchronized List<byte[]> chunks() {
    return List.copyOf(chunks);
  }

  /** All of it. */
  public synchronized byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] chunk : chunks) {
      all.writeBytes(chunk);
    }
    return all.toByteArray();
  }
}
