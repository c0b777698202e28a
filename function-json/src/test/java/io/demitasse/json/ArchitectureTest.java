package io.demitasse.json;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.demitasse.runtime.payload.library.JsonLibrary;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /** The rest of the runtime is another loader's business, and changes without notice. */
  @Test
  void of_the_runtime_it_knows_one_interface() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.demitasse.runtime..").and(not(belongToAnyOf(JsonLibrary.class))))
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.demitasse.json"));
  }
}
