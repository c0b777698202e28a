package io.demitasse.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages are the architecture: their arrows go one way. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(DeployCommand.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void each_package_knows_those_below_it_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("cli")
        .definedBy("io.demitasse.cli")
        .layer("client")
        .definedBy("io.demitasse.cli.client")
        .layer("print")
        .definedBy("io.demitasse.cli.print")
        .layer("publish")
        .definedBy("io.demitasse.fleet.publish")
        .layer("deploy")
        .definedBy("io.demitasse.fleet.deploy")
        .layer("aws")
        .definedBy("io.demitasse.fleet.aws")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("client")
        .mayOnlyAccessLayers("aws")
        .whereLayer("print")
        .mayOnlyAccessLayers("aws")
        .whereLayer("publish")
        .mayOnlyAccessLayers("aws")
        .whereLayer("deploy")
        .mayOnlyAccessLayers("aws")
        .whereLayer("aws")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void what_is_done_in_AWS_knows_nothing_of_a_command_line() {
    noClasses()
        .that()
        .resideInAPackage("io.demitasse.fleet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(CLASSES);
  }
}
