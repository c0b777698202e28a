package io.demitasse.json;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.demitasse.runtime.payload.library.JsonLibrary;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(FunctionJackson2.class.getProtectionDomain().getCodeSource().getLocation());

  /** The rest of the runtime is another loader's business, and changes without notice. */
  @Test
  void of_the_runtime_it_knows_one_interface() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.demitasse.runtime..").and(not(belongToAnyOf(JsonLibrary.class))))
        .check(CLASSES);
  }

  @Test
  void what_agents_look_for_stands_alone() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("json")
        .definedBy("io.demitasse.json")
        .layer("client")
        .definedBy("com.amazonaws.services.lambda.runtime.api.client")
        .whereLayer("json")
        .mayNotAccessAnyLayer()
        .whereLayer("client")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }
}
