package io.demitasse.local.runtimeapi;

import java.io.IOException;

/** Takes a function's answer as it arrives; called by one thread at a time. */
public interface ResponseSink {
  /** The most that a buffered answer may hold: 6 MiB and 100 bytes. */
  int MAX_BUFFERED_BYTES = 6291556;

  /** Announces the answer. */
  void begin(String contentType, boolean streaming) throws IOException;

  /** Takes the next bytes; an IOException means that nobody wants the rest. */
  void write(byte[] bytes, int offset, int length) throws IOException;
}
