package io.demitasse.runtime.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JarFingerprintTest {
  private static final byte[] DIRECTORY =
      "the central directory".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;

  /** Each byte of the offset counts, and the last one has no sign. */
  @ParameterizedTest
  @ValueSource(longs = {1, 0x80, 0x0180, 0x01_8283, 0x0182_8384})
  void the_checksum_is_of_what_follows_the_offset_in_the_end_record(long offset)
      throws IOException {
    Path jar = jar(offset);

    JarFingerprint fingerprint = JarFingerprint.of(jar.toString());

    assertThat(fingerprint.size()).isEqualTo(offset + DIRECTORY.length + 22);
    assertThat(fingerprint.crc()).isEqualTo(crc(DIRECTORY, endRecord(offset)));
  }

  @Test
  void what_lies_before_the_directory_is_not_read() throws IOException {
    Path jar = jar(5000);
    JarFingerprint before = JarFingerprint.of(jar.toString());
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
      file.writeByte(1);
    }
    assertThat(JarFingerprint.of(jar.toString())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 21, 22, 23})
  void without_an_end_record_all_bytes_count(int size) throws IOException {
    byte[] bytes = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
    Path jar = Files.write(folder.resolve("a.jar"), bytes);

    assertThat(JarFingerprint.of(jar.toString())).isEqualTo(new JarFingerprint(size, crc(bytes)));
  }

  @ParameterizedTest
  @ValueSource(longs = {22, 23, 0xFFFF_FFFFL})
  void where_the_offset_lies_behind_the_file_all_bytes_count(long offset) throws IOException {
    byte[] bytes = endRecord(offset);
    Path jar = Files.write(folder.resolve("a.jar"), bytes);

    assertThat(JarFingerprint.of(jar.toString())).isEqualTo(new JarFingerprint(22, crc(bytes)));
  }

  /** With nothing before the directory: a hole in the file. */
  private Path jar(long offset) throws IOException {
    Path jar = folder.resolve("a.jar");
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
      file.seek(offset);
      file.write(DIRECTORY);
      file.write(endRecord(offset));
    }
    return jar;
  }

  private static byte[] endRecord(long offset) {
    return ByteBuffer.allocate(22)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x06054b50)
        .putInt(16, (int) offset)
        .array();
  }

  private static long crc(byte[]... parts) {
    CRC32 crc = new CRC32();
    for (byte[] part : parts) {
      crc.update(part);
    }
    return crc.getValue();
  }
}
