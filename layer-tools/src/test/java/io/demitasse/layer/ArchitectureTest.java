package io.demitasse.layer;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.demitasse.layer.doctor.Doctor;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
final class ArchitectureTest {
  private static final String ROOT = "io.demitasse.layer";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Doctor.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("layer")
        .definedBy(ROOT)
        .layer("doctor")
        .definedBy(ROOT + ".doctor")
        .layer("doctor.check")
        .definedBy(ROOT + ".doctor.check")
        .layer("doctor.need")
        .definedBy(ROOT + ".doctor.need")
        .layer("doctor.bytecode")
        .definedBy(ROOT + ".doctor.bytecode")
        .layer("library")
        .definedBy(ROOT + ".library")
        .layer("stage")
        .definedBy(ROOT + ".stage")
        .layer("base")
        .definedBy(ROOT + ".base")
        .layer("train")
        .definedBy(ROOT + ".train")
        .layer("profile")
        .definedBy(ROOT + ".profile")
        .layer("sbom")
        .definedBy(ROOT + ".sbom")
        .layer("jre")
        .definedBy(ROOT + ".jre")
        .layer("jdk")
        .definedBy(ROOT + ".jdk")
        .layer("archive")
        .definedBy(ROOT + ".archive")
        .layer("release")
        .definedBy(ROOT + ".release")
        .layer("advice")
        .definedBy(ROOT + ".advice")
        .whereLayer("layer")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("doctor")
        .mayOnlyAccessLayers("doctor.check", "doctor.need", "doctor.bytecode", "profile", "advice")
        .whereLayer("doctor.check")
        .mayOnlyAccessLayers(
            "doctor.need", "doctor.bytecode", "archive", "profile", "release", "advice")
        .whereLayer("doctor.need")
        .mayOnlyAccessLayers("doctor.bytecode", "profile", "jre", "advice")
        .whereLayer("doctor.bytecode")
        .mayNotAccessAnyLayer()
        .whereLayer("library")
        .mayOnlyAccessLayers("base", "train", "sbom", "archive", "jre", "release")
        .whereLayer("stage")
        .mayOnlyAccessLayers("profile", "jdk", "jre", "release")
        .whereLayer("base")
        .mayOnlyAccessLayers("jre")
        .whereLayer("train")
        .mayOnlyAccessLayers("archive", "jre")
        .whereLayer("profile")
        .mayOnlyAccessLayers("jre")
        .whereLayer("sbom")
        .mayOnlyAccessLayers("jre", "release")
        .whereLayer("jre")
        .mayOnlyAccessLayers("release")
        .whereLayer("jdk")
        .mayNotAccessAnyLayer()
        .whereLayer("advice")
        .mayNotAccessAnyLayer()
        .whereLayer("archive")
        .mayNotAccessAnyLayer()
        .whereLayer("release")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }
}
