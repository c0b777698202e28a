package io.demitasse.maven;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
final class ArchitectureTest {
  private static final String ROOT = "io.demitasse.maven";

  /** The goal help. */
  private static final String GENERATED = "io.demitasse.maven.help";

  @Test
  void what_makes_a_zip_knows_nothing_of_goals() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitectureIgnoring(GENERATED)
        .layer("goals")
        .definedBy(ROOT)
        .layer("zip")
        .definedBy(ROOT + ".zip")
        .whereLayer("zip")
        .mayNotAccessAnyLayer()
        .check(
            new ClassFileImporter()
                .importUrl(PackageMojo.class.getProtectionDomain().getCodeSource().getLocation()));
  }
}
