package io.demitasse.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Builds zip files in memory, impossible ones included. */
public final class Zips {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  /** A zip with one file. */
  public static byte[] of(String name, String content) throws IOException {
    return new Zips().add(name, 0644, content).build();
  }

  /** A layer whose bootstrap is a {@link FakeRuntime}. */
  public static byte[] fakeLayer() throws IOException {
    var folder = Files.createTempDirectory("layer-");
    FakeRuntime.install(folder);
    return new Zips().add("bootstrap", 0755, Files.readString(folder.resolve("bootstrap"))).build();
  }

  /** The same for a sandbox in which nothing of this project can be seen: with its classes. */
  public static byte[] selfContainedLayer() throws IOException {
    var name = FakeRuntime.class.getName().replace('.', '/') + ".class";
    byte[] code;
    try (var in = FakeRuntime.class.getResourceAsStream("/" + name)) {
      code = Objects.requireNonNull(in).readAllBytes();
    }
    var script =
        """
        #!/bin/sh
        exec '%s/bin/java' -Xmx32m -XX:MaxDirectMemorySize=1g -XX:+UseSerialGC -cp "${0%%/*}" %s
        """
            .formatted(System.getProperty("java.home"), FakeRuntime.class.getName());
    return new Zips().add("bootstrap", 0755, script).add(name, 0644, code).build();
  }

  /** Adds an entry; a mode with the type bits of a link makes it one, to its content. */
  public Zips add(String name, int mode, String content) throws IOException {
    return add(name, mode, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an entry. */
  public Zips add(String name, int mode, byte[] content) throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
    return this;
  }

  /** The bytes of the zip file. */
  public byte[] build() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  /** The same as a file in a folder. */
  public Path build(Path folder) throws IOException {
    return Files.write(folder.resolve("test.zip"), build());
  }
}
