package io.demitasse.local;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
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
        .definedBy(ROOT + "state..")
        .layer("environment")
        .definedBy(ROOT + "environment..")
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

  @Test
  void functions_know_layers_and_both_know_code_and_requests() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("function")
        .definedBy(ROOT + "state.function")
        .layer("layer")
        .definedBy(ROOT + "state.layer")
        .layer("code")
        .definedBy(ROOT + "state.code")
        .layer("policy")
        .definedBy(ROOT + "state.policy")
        .layer("request")
        .definedBy(ROOT + "state.request")
        .whereLayer("function")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("layer")
        .mayOnlyBeAccessedByLayers("function")
        .whereLayer("code")
        .mayOnlyBeAccessedByLayers("function", "layer")
        .whereLayer("policy")
        .mayOnlyBeAccessedByLayers("function", "layer")
        .whereLayer("request")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void environments_know_processes_which_know_their_log_and_how_they_are_launched() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("environment")
        .definedBy(ROOT + "environment")
        .layer("process")
        .definedBy(ROOT + "environment.process")
        .layer("log")
        .definedBy(ROOT + "environment.log")
        .layer("launch")
        .definedBy(ROOT + "environment.launch")
        .whereLayer("environment")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("process")
        .mayOnlyBeAccessedByLayers("environment")
        .whereLayer("log")
        .mayOnlyBeAccessedByLayers("environment", "process")
        .whereLayer("launch")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void no_room_is_overcrowded() {
    CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .collect(groupingBy(JavaClass::getPackageName, counting()))
        .forEach((room, classes) -> assertTrue(classes <= 20, room + " has " + classes));
  }
}
