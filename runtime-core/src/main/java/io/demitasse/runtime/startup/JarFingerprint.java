package io.demitasse.runtime.startup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.zip.CRC32;

/**
 * What tells one jar from another at the cost of its last pages: its size, and a checksum over its
 * central directory, which holds the checksums of all its entries.
 */
record JarFingerprint(long size, long crc) {
  private static final int END_RECORD_LENGTH = 22;
  private static final int END_RECORD_SIGNATURE = 0x06054b50;
  private static final int DIRECTORY_OFFSET_FIELD = 16;

  static JarFingerprint of(String jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar, "r")) {
      long size = file.length();
      byte[] tail = read(file, directoryOffset(file, size), size);
      CRC32 crc = new CRC32();
      crc.update(tail, 0, tail.length);
      return new JarFingerprint(size, crc.getValue());
    }
  }

  /** 0, so the whole file counts, where the end record is not where jar tools put it. */
  private static long directoryOffset(RandomAccessFile file, long size) throws IOException {
    if (size < END_RECORD_LENGTH) {
      return 0;
    }
    byte[] end = read(file, size - END_RECORD_LENGTH, size);
    if (littleEndian(end, 0) != END_RECORD_SIGNATURE) {
      return 0;
    }
    long offset = littleEndian(end, DIRECTORY_OFFSET_FIELD) & 0xffffffffL;
    return offset < size ? offset : 0;
  }

  private static byte[] read(RandomAccessFile file, long from, long to) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(to - from)];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private static int littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }
}
