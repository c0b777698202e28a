package io.demitasse.layer.stage;

import io.demitasse.layer.jre.TargetJdk;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.release.KeyValueFile;
import io.demitasse.layer.release.LayerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code demitasse/release}. */
public final class ReleaseFile {
  private ReleaseFile() {}

  /**
   * Describes a layer that has all its files but this one and its cache.
   *
   * @param versions more lines, such as the version of the layer
   */
  public static void write(Path layer, Profile profile, TargetJdk jdk, Map<String, String> versions)
      throws IOException {
    Path demitasse = layer.resolve("demitasse");
    Map<String, String> values = new LinkedHashMap<>();
    // First: the bootstrap reads this line alone.
    values.put("LAYER_ID", LayerId.of(layer));
    values.put("PROFILE", profile.name());
    values.put("ARCH", jdk.arch());
    values.put("JAVA_RUNTIME_VERSION", jdk.runtimeVersion());
    values.put("JAVA_VENDOR_VERSION", jdk.vendorVersion().orElse("unknown"));
    values.put("MODULES", KeyValueFile.read(demitasse.resolve("jre/release")).required("MODULES"));
    values.put("JVM_OPTIONS", options(demitasse.resolve("jvm.options")));
    values.putAll(versions);
    Files.writeString(demitasse.resolve("release"), new KeyValueFile(values).text());
  }

  private static String options(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return String.join(
        " ",
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList());
  }
}
