package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which module of this project may know which, by the classes that the build made. */
final class ModulesTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Map<String, String> HOMES = homes();

  /** The module of each class of the project. */
  private static Map<String, String> homes() {
    Map<String, String> homes = new HashMap<>();
    try (Stream<Path> folders = Files.walk(PROJECT, 5)) {
      for (Path folder : folders.filter(path -> path.endsWith("target/classes")).toList()) {
        Path module = folder.getParent().getParent();
        if (PROJECT.relativize(module).toString().contains("target")) {
          continue; // A project that a test has built.
        }
        for (JavaClass type : new ClassFileImporter().importPath(folder)) {
          homes.put(type.getName(), PROJECT.relativize(module).toString());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot look for the modules in " + PROJECT, e);
    }
    return homes;
  }

  @ParameterizedTest
  @CsvSource({
    "function-api,",
    "runtime-core, function-api",
    "function-json, runtime-core",
    "local-lambda,",
    "layer-tools, local-lambda",
    "layer-packaging/training, function-api",
    "sample-functions/echo, function-api",
    "sample-functions/pi, function-api",
    "sample-functions/orders, function-api",
    "layer-packaging/library-layers/aws, function-api",
    "function-tools/cli, layer-tools local-lambda",
    "function-tools/junit, function-api runtime-core local-lambda",
    "function-tools/maven-plugin, function-tools/cli layer-tools local-lambda",
  })
  void a_module_knows_those_that_the_architecture_names(String module, String known) {
    Path classes = PROJECT.resolve(module).resolve("target/classes");
    assumeThat(classes).as("the module may not be part of this build").exists();

    Set<String> others = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPath(classes)) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        others.add(
            HOMES.getOrDefault(
                dependency.getTargetClass().getBaseComponentType().getName(), module));
      }
    }
    others.remove(module);
    assertThat(known == null ? List.of() : List.of(known.split(" ", -1))).containsAll(others);
  }

  @Test
  void the_modules_of_the_layer_are_all_there() {
    assertThat(HOMES)
        .containsValues(
            "function-api", "runtime-core", "function-json", "local-lambda", "layer-tools");
  }
}
