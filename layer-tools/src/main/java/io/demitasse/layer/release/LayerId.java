package io.demitasse.layer.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The id of a layer: a checksum over every file that its AOT caches depend on. */
public final class LayerId {
  private LayerId() {}

  /** Computes it from the paths, links and contents below a folder, whose own path has no part. */
  public static String of(Path layer) throws IOException {
    MessageDigest digest = Checksum.sha256();
    try (var walk = Files.walk(layer)) {
      for (Path file : walk.filter(path -> !Files.isDirectory(path)).sorted().toList()) {
        add(digest, layer.relativize(file).toString());
        if (Files.isSymbolicLink(file)) {
          add(digest, Files.readSymbolicLink(file).toString());
        } else {
          add(digest, Checksum.of(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
