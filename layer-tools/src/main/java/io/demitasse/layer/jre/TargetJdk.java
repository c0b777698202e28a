package io.demitasse.layer.jre;

import io.demitasse.layer.release.KeyValueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The JDK that a layer is linked from: by default that on which the build runs, else one for the
 * system or processor that the layer is for.
 */
public record TargetJdk(Path home, KeyValueFile release) {
  /**
   * Reads the {@code release} file of a JDK.
   *
   * @throws IOException if there is none
   * @throws IllegalArgumentException if jlink of the running JDK cannot link it
   */
  public static TargetJdk at(Path home) throws IOException {
    if (!Files.isRegularFile(home.resolve("release"))) {
      throw new IOException("There is no JDK in " + home + ": it has no file release");
    }
    TargetJdk jdk = new TargetJdk(home, KeyValueFile.read(home.resolve("release")));
    int feature = Runtime.Version.parse(jdk.release.required("JAVA_VERSION")).feature();
    if (feature != Runtime.version().feature()) {
      throw new IllegalArgumentException(
          "The JDK in %s is of Java %d, and jlink of Java %d links only its own. Run Maven on JDK %d"
              .formatted(home, feature, Runtime.version().feature(), feature));
    }
    return jdk;
  }

  /** The architecture as Lambda names it: {@code x86_64} or {@code arm64}. */
  public String arch() {
    String arch = release.required("OS_ARCH");
    return switch (arch) {
      case "x86_64", "amd64" -> "x86_64";
      case "aarch64", "arm64" -> "arm64";
      default ->
          throw new IllegalArgumentException(
              "Lambda has no processors of " + arch + ", for which the JDK in " + home + " is");
    };
  }

  /** Such as {@code 25.0.3+9-LTS}. */
  public String runtimeVersion() {
    return release.value("JAVA_RUNTIME_VERSION").orElse(release.required("JAVA_VERSION"));
  }

  /** Such as {@code Temurin-25.0.3+9}; empty if the vendor gives none. */
  public Optional<String> vendorVersion() {
    return release.value("IMPLEMENTOR_VERSION");
  }

  /** Such as {@code Eclipse Adoptium}. */
  public String vendor() {
    return release.value("IMPLEMENTOR").orElse("unknown");
  }

  /**
   * The folder to link from; empty where jlink links the very image that it runs on, because that
   * came without one.
   *
   * @throws IOException if there is none and this program runs on another JDK
   */
  Optional<Path> jmods() throws IOException {
    Path jmods = home.resolve("jmods");
    if (Files.isDirectory(jmods)) {
      return Optional.of(jmods);
    }
    if (Files.isSameFile(home, Path.of(System.getProperty("java.home")))) {
      return Optional.empty();
    }
    throw new IOException(
        "The JDK in " + home + " has no folder jmods. Without it only that JDK itself can link it");
  }
}
