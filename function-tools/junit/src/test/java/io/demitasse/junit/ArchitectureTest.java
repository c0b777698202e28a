package io.demitasse.junit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
final class ArchitectureTest {
  private static final String ROOT = "io.demitasse.junit";

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("junit")
        .definedBy(ROOT)
        .layer("inprocess")
        .definedBy(ROOT + ".inprocess")
        .layer("layer")
        .definedBy(ROOT + ".layer")
        .layer("environment")
        .definedBy(ROOT + ".environment")
        .layer("events")
        .definedBy(ROOT + ".events")
        .layer("payload")
        .definedBy(ROOT + ".payload")
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("inprocess")
        .mayOnlyAccessLayers("environment")
        .whereLayer("layer")
        .mayOnlyAccessLayers("environment")
        .whereLayer("events")
        .mayOnlyAccessLayers("payload")
        .whereLayer("environment")
        .mayNotAccessAnyLayer()
        .whereLayer("payload")
        .mayNotAccessAnyLayer()
        .check(
            new ClassFileImporter()
                .importUrl(TestFunction.class.getProtectionDomain().getCodeSource().getLocation()));
  }
}
