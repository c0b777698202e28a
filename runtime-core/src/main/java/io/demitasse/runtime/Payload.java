package io.demitasse.runtime;

import java.io.ByteArrayOutputStream;

/** Bytes of a body as they grow; hands out its array, so that 6 MB are not copied once more. */
final class Payload extends ByteArrayOutputStream {
  private static final int KEPT_CAPACITY = 1 << 20;

  Payload() {
    super(1024);
  }

  /** The bytes from 0 to {@link #size()}; valid until the next write. */
  byte[] array() {
    return buf;
  }

  /** Forgets the content, and the memory too where one large answer would pin it for ever. */
  void clear() {
    count = 0;
    if (buf.length > KEPT_CAPACITY) {
      buf = new byte[1024];
    }
  }
}
