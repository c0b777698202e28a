package io.demitasse.fleet.deploy;

import io.demitasse.local.invoke.EventFile;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awssdk.core.SdkBytes;

/** An event that a function has to answer without an error before it counts as deployed. */
public record SmokeEvent(String name, SdkBytes json) {
  /** The content of a file, which has to be JSON. */
  public static SmokeEvent read(Path file) throws IOException {
    return new SmokeEvent(file.toString(), SdkBytes.fromByteArray(EventFile.read(file)));
  }

  /** JSON text. */
  public static SmokeEvent of(String json) {
    return new SmokeEvent("the smoke event", SdkBytes.fromUtf8String(json));
  }
}
