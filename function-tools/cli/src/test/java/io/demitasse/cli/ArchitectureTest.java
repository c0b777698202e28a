package io.demitasse.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What is done in AWS knows nothing of a command line. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.demitasse.cli", "io.demitasse.fleet");

  @Test
  void the_fleet_is_used_by_the_commands_and_not_the_other_way_round() {
    noClasses()
        .that()
        .resideInAPackage("io.demitasse.fleet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.demitasse.cli..", "picocli..")
        .check(CLASSES);
  }

  @Test
  void layers_and_functions_go_to_AWS_by_ways_of_their_own() {
    noClasses()
        .that()
        .resideInAPackage("io.demitasse.fleet.aws")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.demitasse.fleet.publish", "io.demitasse.fleet.deploy")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("io.demitasse.fleet.publish")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.demitasse.fleet.deploy")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("io.demitasse.fleet.deploy")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.demitasse.fleet.publish")
        .check(CLASSES);
  }

  @Test
  void packages_depend_on_each_other_without_cycles() {
    slices().matching("io.demitasse.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
