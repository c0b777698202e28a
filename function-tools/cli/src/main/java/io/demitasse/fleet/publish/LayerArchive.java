package io.demitasse.fleet.publish;

import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.ThisMachine;
import io.demitasse.fleet.aws.ZipUpload;
import io.demitasse.layer.advice.Troubleshooting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A layer to be published, with what its {@code release} file says.
 *
 * @param path the file
 * @param layerName the name it is published under
 * @param what for people, such as {@code profile standard}
 * @param architecture {@code x86_64} or {@code arm64}
 * @param testOnly why it may not be published to AWS, if it may not
 * @param bytes the content
 */
record LayerArchive(
    Path path,
    String layerName,
    String what,
    String architecture,
    Optional<String> testOnly,
    SdkBytes bytes) {
  private static final long UNZIPPED_LIMIT = 250L * 1024 * 1024;
  private static final String RELEASE = "demitasse/release";
  private static final String LIBRARIES = "demitasse/libraries/";
  private static final String DEFAULT_PROFILE = "standard";

  /** Reads a zip; a name that is given comes before the one that its content suggests. */
  static LayerArchive read(Path path, Optional<String> name) throws FleetException {
    var bytes = ZipUpload.read(path);
    Map<String, String> release = new LinkedHashMap<>();
    var library = "";
    long unzipped = 0;
    boolean zip = false;
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes.asByteArrayUnsafe()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip = true;
        var file = entry.getName();
        if (file.equals(RELEASE) || (file.startsWith(LIBRARIES) && file.endsWith("/release"))) {
          var content = in.readAllBytes();
          unzipped += content.length;
          library = file.equals(RELEASE) ? "" : file.split("/", -1)[2];
          release = values(new String(content, StandardCharsets.UTF_8));
        } else {
          unzipped += size(in);
        }
      }
    } catch (IOException e) {
      throw new FleetException(
          "%s cannot be read as a zip: %s; build the layer again".formatted(path, e.getMessage()),
          e);
    }
    if (!zip) {
      throw new FleetException(path + " is no zip; build the layer again, or name another zip");
    }
    if (unzipped > UNZIPPED_LIMIT) {
      throw new FleetException(
          "%s has %d MB unzipped, and Lambda takes no more than 250 MB, a function and all its layers together; take a smaller profile\n  %s"
              .formatted(path, unzipped / 1024 / 1024, Troubleshooting.TOO_LARGE.sentence()));
    }
    var profile = release.getOrDefault("PROFILE", "");
    return new LayerArchive(
        path,
        name.isPresent() ? name.get() : suggestedName(path, profile, library),
        library.isEmpty() ? "profile " + profile : "libraries " + library,
        release.getOrDefault("ARCH", architecture(path)),
        Optional.ofNullable(release.get("TEST_ONLY")),
        bytes);
  }

  private static String suggestedName(Path path, String profile, String library) {
    if (!library.isEmpty()) {
      return "demitasse-libraries-" + library;
    }
    if (profile.isEmpty()) {
      return stem(path);
    }
    return profile.equals(DEFAULT_PROFILE) ? "demitasse" : "demitasse-" + profile;
  }

  private static String stem(Path path) {
    var name = String.valueOf(path.getFileName());
    return name.replaceFirst("\\.zip$", "").replaceFirst("-(x86_64|arm64)$", "");
  }

  private static String architecture(Path path) {
    var name = String.valueOf(path.getFileName());
    if (name.contains("arm64")) {
      return "arm64";
    }
    return name.contains("x86_64") ? "x86_64" : ThisMachine.architecture();
  }

  private static long size(ZipInputStream in) throws IOException {
    var buffer = new byte[1 << 16];
    long size = 0;
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      size += length;
    }
    return size;
  }

  private static Map<String, String> values(String text) {
    var values = new LinkedHashMap<String, String>();
    for (var line : text.lines().toList()) {
      int equals = line.indexOf("=\"");
      if (equals > 0 && line.endsWith("\"")) {
        values.put(line.substring(0, equals), line.substring(equals + 2, line.length() - 1));
      }
    }
    return values;
  }
}
