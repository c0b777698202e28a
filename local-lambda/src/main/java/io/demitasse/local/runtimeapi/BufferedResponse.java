package io.demitasse.local.runtimeapi;

import java.io.ByteArrayOutputStream;

/** Keeps a function's answer in memory for a caller that takes it in one piece. */
public final class BufferedResponse implements ResponseSink {
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private long size;
  private boolean streamed;
  private String contentType = "application/json";

  @Override
  public synchronized void begin(String type, boolean streaming) {
    contentType = type;
    streamed = streaming;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    size += length;
    if (size <= MAX_BUFFERED_BYTES) {
      buffer.write(bytes, offset, length);
    }
  }

  /** A streamed answer can be too long for a caller that takes it in one piece. */
  public synchronized Outcome checked(Outcome outcome) {
    return size <= MAX_BUFFERED_BYTES
        ? outcome
        : Outcome.Failure.tooLarge(size, MAX_BUFFERED_BYTES);
  }

  /** Whether the function streamed its answer. */
  public synchronized boolean streamed() {
    return streamed;
  }

  /** What has arrived so far. */
  public synchronized Payload payload() {
    return new Payload(contentType, buffer.toByteArray());
  }
}
