package io.demitasse.layer.sbom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** A folder of artifacts with their poms, laid out as Maven does. */
record MavenRepository(Path root) {
  /** The pom beside a jar that lies in a repository; empty if it does not. */
  static Optional<Model> pomBeside(Path jar) throws IOException {
    Path version = jar.toAbsolutePath().getParent();
    Path artifact = version == null ? null : version.getParent();
    if (version == null || artifact == null || artifact.getFileName() == null) {
      return Optional.empty();
    }
    return read(
        version.resolve("%s-%s.pom".formatted(artifact.getFileName(), version.getFileName())));
  }

  /** The one that a jar lies in, by the names of the folders that its pom asks for. */
  static Optional<MavenRepository> around(Path jar, Model pom) {
    Path version = jar.toAbsolutePath().getParent();
    Path place = place(group(pom), String.valueOf(pom.getArtifactId()), version(pom));
    if (version == null || !version.endsWith(place)) {
      return Optional.empty();
    }
    Path root = version;
    for (int i = 0; i < place.getNameCount() && root != null; i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root).map(MavenRepository::new);
  }

  Optional<Model> parent(Model pom) throws IOException {
    Parent parent = pom.getParent();
    if (parent == null) {
      return Optional.empty();
    }
    return read(
        root.resolve(place(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()))
            .resolve("%s-%s.pom".formatted(parent.getArtifactId(), parent.getVersion())));
  }

  /** Its own, or that of its parent. */
  static String group(Model pom) {
    if (pom.getGroupId() == null && pom.getParent() != null) {
      return String.valueOf(pom.getParent().getGroupId());
    }
    return String.valueOf(pom.getGroupId());
  }

  /** Its own, or that of its parent. */
  static String version(Model pom) {
    if (pom.getVersion() == null && pom.getParent() != null) {
      return String.valueOf(pom.getParent().getVersion());
    }
    return String.valueOf(pom.getVersion());
  }

  private static Path place(String group, String artifact, String version) {
    return Path.of(group.replace('.', '/'), artifact, version);
  }

  private static Optional<Model> read(Path pom) throws IOException {
    if (!Files.isRegularFile(pom)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(pom)) {
      return Optional.of(read(in, pom.toString()));
    }
  }

  static Model read(InputStream in, String name) throws IOException {
    try {
      return new MavenXpp3Reader().read(in, false);
    } catch (XmlPullParserException | EOFException e) {
      throw new IOException(name + " is no pom: " + e.getMessage(), e);
    }
  }
}
