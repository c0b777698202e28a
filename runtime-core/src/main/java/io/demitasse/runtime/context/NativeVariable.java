package io.demitasse.runtime.context;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** The room of a value in the process's own environment. */
final class NativeVariable {
  private final RandomAccessFile memory;
  private final long address;
  private final int capacity;

  NativeVariable(RandomAccessFile memory, long address, int capacity) {
    this.memory = memory;
    this.address = address;
    this.capacity = capacity;
  }

  /** Sets the value; one that is longer than the room is left out, not cut. */
  void set(String value) {
    byte[] bytes = new byte[capacity];
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    if (text.length <= capacity) {
      System.arraycopy(text, 0, bytes, 0, text.length);
    }
    write(bytes);
  }

  /** Writes as many bytes as there is room. */
  void write(byte[] bytes) {
    try {
      memory.seek(address);
      memory.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot set an environment variable in place", e);
    }
  }
}
