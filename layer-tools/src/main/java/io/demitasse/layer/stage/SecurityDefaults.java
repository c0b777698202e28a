package io.demitasse.layer.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the layer's {@code java.security} is not the JDK's. */
final class SecurityDefaults {
  private static final String JDK = "\nnetworkaddress.cache.negative.ttl=10\n";

  /** As in the managed runtime: a name that was not found may be there a second later. */
  private static final String LAYER = "\nnetworkaddress.cache.negative.ttl=1\n";

  private SecurityDefaults() {}

  static void write(Path file) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(JDK)) {
      throw new IOException(
          file + " has no line" + JDK + "to be replaced: see what this JDK does in its place");
    }
    Files.writeString(file, text.replace(JDK, LAYER));
  }
}
