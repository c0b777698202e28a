package io.demitasse.layer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose entries have a second, exact time in an extra field, as tools like zip write it. */
final class OddZip implements AutoCloseable {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final String FUNCTIONS = "io/demitasse/functions/";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  OddZip add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(Instant.parse("2026-05-04T03:02:01.5Z")));
    zip.putNextEntry(entry);
    zip.write(content);
    return this;
  }

  OddZip add(String name, String content) throws IOException {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  OddZip addClass(String name) throws IOException {
    return add(FUNCTIONS + name, Files.readAllBytes(CLASSES.resolve(FUNCTIONS + name)));
  }

  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
