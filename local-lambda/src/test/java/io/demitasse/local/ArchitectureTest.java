package io.demitasse.local;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
class ArchitectureTest {
  private static final String ROOT = "io.demitasse.local.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.demitasse");

  @Test
  void packages_depend_on_each_other_without_cycles() {
    slices().matching("io.demitasse.local.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void each_layer_is_used_by_those_above_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy(ROOT + "cli")
        .layer("server")
        .definedBy("io.demitasse.local")
        .layer("control")
        .definedBy(ROOT + "control")
        .layer("url")
        .definedBy(ROOT + "url")
        .layer("invoke")
        .definedBy(ROOT + "invoke")
        .layer("logs")
        .definedBy(ROOT + "logs")
        .layer("state")
        .definedBy(ROOT + "state")
        .layer("environment")
        .definedBy(ROOT + "environment")
        .layer("runtimeapi")
        .definedBy(ROOT + "runtimeapi")
        .layer("http")
        .definedBy(ROOT + "http")
        .layer("sandbox")
        .definedBy(ROOT + "sandbox")
        .layer("archive")
        .definedBy(ROOT + "archive")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("control")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("url")
        .mayOnlyBeAccessedByLayers("control")
        .whereLayer("invoke")
        .mayOnlyBeAccessedByLayers("control", "url")
        .whereLayer("logs")
        .mayOnlyBeAccessedByLayers("cli", "server", "control")
        .whereLayer("state")
        .mayOnlyBeAccessedByLayers("control", "url", "invoke", "logs")
        .whereLayer("environment")
        .mayOnlyBeAccessedByLayers("cli", "server", "control", "invoke", "url", "state", "logs")
        .whereLayer("sandbox")
        .mayOnlyBeAccessedByLayers("cli", "server", "environment")
        .whereLayer("http")
        .mayNotAccessAnyLayer()
        .whereLayer("archive")
        .mayNotAccessAnyLayer()
        .whereLayer("sandbox")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }
}
