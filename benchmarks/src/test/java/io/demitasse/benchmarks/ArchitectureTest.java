package io.demitasse.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
class ArchitectureTest {
  private static final String ROOT = "io.demitasse.benchmarks";

  /** What is compiled here, and has the packages of what it measures. */
  private static final String JMH = "io.demitasse.runtime..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Bench.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitectureIgnoring(JMH)
        .layer("soak")
        .definedBy("io.demitasse.soak")
        .layer("command")
        .definedBy(ROOT)
        .layer("report")
        .definedBy(ROOT + ".report")
        .layer("budgets")
        .definedBy(ROOT + ".budgets")
        .layer("measuring")
        .definedBy(ROOT + ".measuring")
        .layer("rivals")
        .definedBy(ROOT + ".rivals")
        .layer("process")
        .definedBy(ROOT + ".process")
        .layer("scenario")
        .definedBy(ROOT + ".scenario")
        .layer("results")
        .definedBy(ROOT + ".results")
        .layer("machine")
        .definedBy(ROOT + ".machine")
        .layer("functions")
        .definedBy(ROOT + ".functions")
        .whereLayer("soak")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("soak")
        .mayNotAccessAnyLayer()
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyAccessLayers("budgets", "measuring", "rivals", "scenario", "results")
        .whereLayer("budgets")
        .mayOnlyAccessLayers("measuring", "rivals", "scenario", "results")
        .whereLayer("measuring")
        .mayOnlyAccessLayers("rivals", "process", "scenario", "results", "machine")
        .whereLayer("rivals")
        .mayOnlyAccessLayers("process", "scenario", "results", "machine")
        .whereLayer("process")
        .mayOnlyAccessLayers("scenario", "results", "machine")
        .whereLayer("scenario")
        .mayOnlyAccessLayers("machine")
        .whereLayer("results")
        .mayNotAccessAnyLayer()
        .whereLayer("machine")
        .mayNotAccessAnyLayer()
        .whereLayer("functions")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  /** They are shipped to every rival, alone in their jar. */
  @Test
  void measured_functions_know_nothing_of_the_measurement() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".functions")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".functions",
            "java..",
            "com.amazonaws..",
            "com.fasterxml..",
            "org.joda..",
            "org.slf4j..",
            "software.amazon..",
            "io.demitasse")
        .check(CLASSES);
  }
}
