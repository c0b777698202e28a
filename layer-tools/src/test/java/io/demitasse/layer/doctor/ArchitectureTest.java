package io.demitasse.layer.doctor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The doctor's packages are told apart by what they know; their arrows go one way. */
final class ArchitectureTest {
  private static final String ROOT = "io.demitasse.layer.doctor";

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("doctor")
        .definedBy(ROOT)
        .layer("check")
        .definedBy(ROOT + ".check")
        .layer("need")
        .definedBy(ROOT + ".need")
        .layer("bytecode")
        .definedBy(ROOT + ".bytecode")
        .whereLayer("doctor")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("check")
        .mayOnlyAccessLayers("need", "bytecode")
        .whereLayer("need")
        .mayOnlyAccessLayers("bytecode")
        .whereLayer("bytecode")
        .mayNotAccessAnyLayer()
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT));
  }
}
