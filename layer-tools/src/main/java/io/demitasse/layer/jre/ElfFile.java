package io.demitasse.layer.jre;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What a 64-bit ELF file asks of the system it runs on. */
public final class ElfFile {
  private static final int MAGIC = 0x7f454c46;
  private static final int SECTION_DYNAMIC = 6;
  private static final int SECTION_VERSIONS_NEEDED = 0x6ffffffe;
  private static final long TAG_NEEDED = 1;

  private final ByteBuffer bytes;
  private final Set<String> libraries = new TreeSet<>();
  private final Set<String> versions = new TreeSet<>();

  private ElfFile(ByteBuffer bytes) {
    this.bytes = bytes;
    long sections = bytes.getLong(0x28);
    int sectionSize = bytes.getShort(0x3a);
    for (int i = 0; i < bytes.getShort(0x3c); i++) {
      int section = Math.toIntExact(sections + (long) i * sectionSize);
      int strings = Math.toIntExact(sections + (long) bytes.getInt(section + 0x28) * sectionSize);
      int names = Math.toIntExact(bytes.getLong(Math.min(strings + 0x18, bytes.limit() - 8)));
      switch (bytes.getInt(section + 4)) {
        case SECTION_DYNAMIC -> readDynamic(offset(section), size(section), names);
        case SECTION_VERSIONS_NEEDED -> readVersions(offset(section), names);
        default -> {}
      }
    }
  }

  /** Tells by its first bytes, so for any file. */
  public static boolean isElf(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && ByteBuffer.wrap(start).getInt() == MAGIC;
    }
  }

  /** Reads the whole file. */
  public static ElfFile read(Path file) throws IOException {
    return new ElfFile(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** Such as {@code libc.so.6}. */
  public Set<String> libraries() {
    return libraries;
  }

  /** Such as {@code GLIBC_2.17}. */
  public Set<String> versions() {
    return versions;
  }

  private int offset(int section) {
    return Math.toIntExact(bytes.getLong(section + 0x18));
  }

  private int size(int section) {
    return Math.toIntExact(bytes.getLong(section + 0x20));
  }

  private void readDynamic(int from, int size, int names) {
    for (int at = from; at < from + size; at += 16) {
      if (bytes.getLong(at) == TAG_NEEDED) {
        libraries.add(text(names + Math.toIntExact(bytes.getLong(at + 8))));
      }
    }
  }

  private void readVersions(int from, int names) {
    int next;
    int need = from;
    do {
      int auxiliary = need + bytes.getInt(need + 8);
      for (int i = 0; i < bytes.getShort(need + 2); i++) {
        versions.add(text(names + bytes.getInt(auxiliary + 8)));
        auxiliary += bytes.getInt(auxiliary + 12);
      }
      next = bytes.getInt(need + 12);
      need += next;
    } while (next != 0);
  }

  private String text(int from) {
    int end = from;
    while (bytes.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - from];
    bytes.get(from, text);
    return new String(text, StandardCharsets.US_ASCII);
  }
}
