package io.demitasse.layer.jre;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar whose entries are stored and have one time: the same entries give the same bytes. */
public final class StoredJar implements AutoCloseable {
  private final ZipOutputStream zip;
  private final LocalDateTime time;

  /** Writes to a stream, which {@link #close} closes. */
  public StoredJar(OutputStream out, Instant time) {
    zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  /** Adds a file. */
  public void add(String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    // Local, and so without the extra field that would depend on the time zone of the build.
    entry.setTimeLocal(time);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Adds all files of a jar, in their order. */
  public void addAll(Path jar) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        try (var content = from.getInputStream(entry)) {
          add(entry.getName(), content.readAllBytes());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
