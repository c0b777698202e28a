package io.demitasse.fleet.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips of tests. */
public final class Zips {
  private Zips() {}

  /** A layer with an {@link EchoRuntime}. */
  public static Path layer(Path folder, String version, String architecture) throws IOException {
    return write(
        folder.resolve("layer-%s-%s.zip".formatted(version, architecture)),
        Map.of(
            "bootstrap",
            EchoRuntime.bootstrap(version),
            "demitasse/release",
            "PROFILE=\"standard\"\nARCH=\"%s\"\n".formatted(architecture)));
  }

  public static Path function(Path folder, String content) throws IOException {
    return write(folder.resolve("function-" + content + ".zip"), Map.of("handler", content));
  }

  /** A layer that no compression makes small. */
  public static Path large(Path folder, int megabytes) throws IOException {
    var file = folder.resolve("large-x86_64.zip");
    try (var zip = new ZipArchiveOutputStream(file)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putArchiveEntry(new ZipArchiveEntry("random"));
      var random = new Random(1);
      var block = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        zip.write(block);
      }
      zip.closeArchiveEntry();
    }
    return file;
  }

  public static Path write(Path file, Map<String, String> files) throws IOException {
    try (var zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
      for (var name : files.keySet().stream().sorted().toList()) {
        var entry = new ZipArchiveEntry(name);
        entry.setUnixMode(0755);
        entry.setTime(0);
        zip.putArchiveEntry(entry);
        zip.write(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return file;
  }
}
