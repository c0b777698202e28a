package io.demitasse.runtime.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/** Bytes of a body as they grow; hands out its array, so that 6 MB are not copied once more. */
public final class GrowableBuffer extends ByteArrayOutputStream {
  private static final int KEPT_CAPACITY = 1 << 20;

  public GrowableBuffer() {
    super(1024);
  }

  /** The bytes from 0 to {@link #size()}; valid until the next write. */
  public byte[] array() {
    return buf;
  }

  /** A stream over the bytes as they are now; valid until the next write. */
  public InputStream stream() {
    return new ByteArrayInputStream(buf, 0, count);
  }

  /** Forgets the content, and the memory too where one large answer would pin it for ever. */
  public void clear() {
    count = 0;
    if (buf.length > KEPT_CAPACITY) {
      buf = new byte[1024];
    }
  }
}
