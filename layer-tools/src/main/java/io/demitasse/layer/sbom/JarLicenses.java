package io.demitasse.layer.sbom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.model.Model;

/**
 * The licences of a jar: those of its pom, which lies beside it in a Maven repository or is inside
 * of it, else those of the pom's parents where the repository has them, else what its manifest
 * says.
 */
final class JarLicenses {
  private JarLicenses() {}

  static List<JarLicense> of(Path jar, JarIdentity identity) throws IOException {
    Optional<Model> pom = MavenRepository.pomBeside(jar);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (pom.isEmpty()) {
        pom = pomInside(zip, identity);
      }
      List<JarLicense> licenses = pom.isEmpty() ? List.of() : ofPom(jar, pom.get());
      return licenses.isEmpty() ? ofManifest(zip) : licenses;
    }
  }

  private static Optional<Model> pomInside(ZipFile zip, JarIdentity identity) throws IOException {
    if (identity.group().isEmpty()) {
      return Optional.empty();
    }
    String name = "META-INF/maven/%s/%s/pom.xml".formatted(identity.group().get(), identity.name());
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (var in = zip.getInputStream(entry)) {
      return Optional.of(MavenRepository.read(in, zip.getName() + "!" + name));
    }
  }

  private static List<JarLicense> ofPom(Path jar, Model pom) throws IOException {
    Optional<MavenRepository> repository = MavenRepository.around(jar, pom);
    Optional<Model> model = Optional.of(pom);
    while (model.isPresent() && model.get().getLicenses().isEmpty()) {
      model = repository.isPresent() ? repository.get().parent(model.get()) : Optional.empty();
    }
    return model.map(Model::getLicenses).orElse(List.of()).stream()
        .map(license -> JarLicense.of(license.getName(), license.getUrl()))
        .toList();
  }

  /** As OSGi has it: names or addresses, separated by commas, each with attributes. */
  private static List<JarLicense> ofManifest(ZipFile zip) throws IOException {
    List<JarLicense> licenses = new ArrayList<>();
    ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
    if (entry != null) {
      try (var in = zip.getInputStream(entry)) {
        String value = new Manifest(in).getMainAttributes().getValue("Bundle-License");
        for (String license : value == null ? new String[0] : value.split(",", -1)) {
          String name = license.split(";", -1)[0].strip().replace("\"", "");
          if (!name.isEmpty()) {
            licenses.add(name.contains("://") ? JarLicense.of("", name) : JarLicense.of(name, ""));
          }
        }
      }
    }
    return licenses;
  }
}
