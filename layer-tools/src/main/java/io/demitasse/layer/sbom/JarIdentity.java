package io.demitasse.layer.sbom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.model.Model;

/**
 * What a jar is. In a Maven repository the pom beside it says so; else the jar itself, as far as it
 * does: Maven puts {@code pom.properties} into what it packages. A jar with those of several
 * artifacts is what the one in its file name says.
 *
 * @param name the artifact; else the name of the file without {@code .jar}
 */
public record JarIdentity(Optional<String> group, String name, Optional<String> version) {
  private static final String MAVEN = "META-INF/maven/";

  /** Reads it from the jar. */
  public static JarIdentity of(Path jar) throws IOException {
    Optional<Model> pom = MavenRepository.pomBeside(jar);
    if (pom.isPresent()) {
      return new JarIdentity(
          Optional.of(MavenRepository.group(pom.get())),
          String.valueOf(pom.get().getArtifactId()),
          Optional.of(MavenRepository.version(pom.get())));
    }
    String file = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .filter(entry -> entry.getName().startsWith(MAVEN))
              .filter(entry -> entry.getName().endsWith("/pom.properties"))
              .toList();
      for (ZipEntry entry : entries) {
        Properties properties = new Properties();
        try (var in = zip.getInputStream(entry)) {
          properties.load(in);
        }
        String artifact = properties.getProperty("artifactId", "");
        if (entries.size() == 1 || isNamed(file, artifact)) {
          return new JarIdentity(
              Optional.ofNullable(properties.getProperty("groupId")),
              artifact.isEmpty() ? file : artifact,
              Optional.ofNullable(properties.getProperty("version")));
        }
      }
    }
    return named(file);
  }

  private static boolean isNamed(String file, String artifact) {
    return !artifact.isEmpty() && (file.equals(artifact) || file.startsWith(artifact + "-"));
  }

  /** By the name of the file alone: a version begins with a digit after a hyphen. */
  private static JarIdentity named(String file) {
    for (int hyphen = file.indexOf('-'); hyphen > 0; hyphen = file.indexOf('-', hyphen + 1)) {
      if (hyphen + 1 < file.length() && Character.isDigit(file.charAt(hyphen + 1))) {
        return new JarIdentity(
            Optional.empty(), file.substring(0, hyphen), Optional.of(file.substring(hyphen + 1)));
      }
    }
    return new JarIdentity(Optional.empty(), file, Optional.empty());
  }
}
