package io.demitasse.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
class ArchitectureTest {
  private static final String ROOT = "io.demitasse.local";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(LocalLambda.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("cli")
        .definedBy(ROOT + ".cli")
        .layer("server")
        .definedBy(ROOT)
        .layer("control")
        .definedBy(ROOT + ".control")
        .layer("url")
        .definedBy(ROOT + ".url")
        .layer("invoke")
        .definedBy(ROOT + ".invoke")
        .layer("logs")
        .definedBy(ROOT + ".logs")
        .layer("function")
        .definedBy(ROOT + ".state.function")
        .layer("layer")
        .definedBy(ROOT + ".state.layer")
        .layer("code")
        .definedBy(ROOT + ".state.code")
        .layer("policy")
        .definedBy(ROOT + ".state.policy")
        .layer("request")
        .definedBy(ROOT + ".state.request")
        .layer("environment")
        .definedBy(ROOT + ".environment")
        .layer("process")
        .definedBy(ROOT + ".environment.process")
        .layer("log")
        .definedBy(ROOT + ".environment.log")
        .layer("launch")
        .definedBy(ROOT + ".environment.launch")
        .layer("runtimeapi")
        .definedBy(ROOT + ".runtimeapi")
        .layer("http")
        .definedBy(ROOT + ".http")
        .layer("sandbox")
        .definedBy(ROOT + ".sandbox")
        .layer("archive")
        .definedBy(ROOT + ".archive")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("server")
        .mayOnlyAccessLayers(
            "control",
            "logs",
            "environment",
            "process",
            "log",
            "launch",
            "runtimeapi",
            "http",
            "sandbox",
            "archive")
        .whereLayer("control")
        .mayOnlyAccessLayers(
            "url",
            "invoke",
            "logs",
            "function",
            "layer",
            "policy",
            "code",
            "request",
            "environment",
            "http",
            "archive")
        .whereLayer("url")
        .mayOnlyAccessLayers("invoke", "function", "request", "environment", "runtimeapi", "http")
        .whereLayer("invoke")
        .mayOnlyAccessLayers("function", "code", "request", "environment", "runtimeapi", "http")
        .whereLayer("logs")
        .mayOnlyAccessLayers("function", "code", "log", "http")
        .whereLayer("function")
        .mayOnlyAccessLayers("layer", "code", "request", "launch", "http")
        .whereLayer("layer")
        .mayOnlyAccessLayers("policy", "code", "request", "http")
        .whereLayer("code")
        .mayOnlyAccessLayers("request", "archive")
        .whereLayer("policy")
        .mayOnlyAccessLayers("request", "http")
        .whereLayer("request")
        .mayOnlyAccessLayers("http")
        .whereLayer("environment")
        .mayOnlyAccessLayers("process", "log", "launch", "runtimeapi", "archive")
        .whereLayer("process")
        .mayOnlyAccessLayers("log", "launch", "runtimeapi", "sandbox")
        .whereLayer("log")
        .mayOnlyAccessLayers("launch", "http")
        .whereLayer("launch")
        .mayOnlyAccessLayers("sandbox")
        .whereLayer("runtimeapi")
        .mayOnlyAccessLayers("http")
        .whereLayer("http")
        .mayNotAccessAnyLayer()
        .whereLayer("sandbox")
        .mayNotAccessAnyLayer()
        .whereLayer("archive")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  /** What waits by the clock of the machine waits for ever, or not at all, when that is set. */
  @Test
  void nothing_waits_by_the_clock_of_the_machine() {
    noClasses()
        .should()
        .callMethod(Instant.class, "isAfter", Instant.class)
        .orShould()
        .callMethod(Instant.class, "isBefore", Instant.class)
        .orShould()
        .callMethod(Duration.class, "between", Temporal.class, Temporal.class)
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
