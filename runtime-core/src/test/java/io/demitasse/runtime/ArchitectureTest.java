package io.demitasse.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
class ArchitectureTest {
  private static final String ROOT = "io.demitasse.runtime";
  private static final String PAYLOAD = ROOT + ".payload";

  /** Of jackson-core: see {@code LazyDecimals}. */
  private static final String PATCHED = "com.fasterxml.jackson.core.base";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitectureIgnoring(PATCHED)
        .layer("runtime")
        .definedBy(ROOT)
        .layer("handler")
        .definedBy(ROOT + ".handler")
        .layer("payload")
        .definedBy(PAYLOAD)
        .layer("event")
        .definedBy(PAYLOAD + ".event")
        .layer("value")
        .definedBy(PAYLOAD + ".value")
        .layer("library")
        .definedBy(PAYLOAD + ".library")
        .layer("type")
        .definedBy(PAYLOAD + ".type")
        .layer("context")
        .definedBy(ROOT + ".context")
        .layer("api")
        .definedBy(ROOT + ".api")
        .layer("startup")
        .definedBy(ROOT + ".startup")
        .layer("logging")
        .definedBy(ROOT + ".logging")
        .layer("failure")
        .definedBy(ROOT + ".failure")
        .layer("json")
        .definedBy(ROOT + ".json")
        .layer("reflection")
        .definedBy(ROOT + ".reflection")
        .layer("bootstrap")
        .definedBy(ROOT + ".bootstrap")
        .whereLayer("runtime")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("handler")
        .mayOnlyAccessLayers("payload", "library", "type", "reflection", "api", "failure")
        .whereLayer("payload")
        .mayOnlyAccessLayers("event", "value", "library", "type", "json", "failure")
        .whereLayer("event")
        .mayOnlyAccessLayers("value", "type", "json")
        .whereLayer("value")
        .mayOnlyAccessLayers("library", "type", "reflection", "json")
        .whereLayer("library")
        .mayOnlyAccessLayers("type")
        .whereLayer("type")
        .mayNotAccessAnyLayer()
        .whereLayer("context")
        .mayOnlyAccessLayers("api", "failure", "json")
        .whereLayer("api")
        .mayOnlyAccessLayers("failure", "logging", "json")
        .whereLayer("startup")
        .mayOnlyAccessLayers("logging", "json")
        .whereLayer("logging")
        .mayOnlyAccessLayers("failure", "json")
        .whereLayer("failure")
        .mayOnlyAccessLayers("json")
        .whereLayer("json")
        .mayNotAccessAnyLayer()
        .whereLayer("reflection")
        .mayNotAccessAnyLayer()
        .whereLayer("bootstrap")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void types_of_handlers_are_told_by_the_jdk_alone() {
    classes()
        .that()
        .resideInAPackage(PAYLOAD + ".type")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "com.fasterxml.jackson.core..", "org.jspecify.annotations", PAYLOAD + ".type")
        .check(CLASSES);
  }

  /** What else the boot loader of a function's JVM sees. */
  @Test
  void the_runtime_links_to_what_its_class_loader_sees() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".reflection")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.demitasse",
            ROOT + "..",
            "com.amazonaws.services.lambda.runtime",
            "com.amazonaws.services.lambda.runtime.logging",
            "com.fasterxml.jackson.core..",
            "org.jspecify.annotations")
        .check(CLASSES);
  }

  @Test
  void one_package_alone_knows_the_inside_of_the_JDK() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".reflection")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            ROOT + ".reflection",
            "jdk.internal.misc",
            "jdk.internal.reflect",
            "org.jspecify.annotations")
        .check(CLASSES);
  }
}
