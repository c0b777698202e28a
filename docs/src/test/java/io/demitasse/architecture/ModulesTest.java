package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Modules know each other as {@code docs/architecture.md} draws it, and in no other way. */
final class ModulesTest {
  private static List<MavenModule> modules = List.of();
  private static Diagram diagram = new Diagram(Set.of(), Set.of(), Set.of());
  private static Set<Arrow> links = Set.of();

  @BeforeAll
  static void read() throws IOException {
    modules = Project.modules();
    diagram = Diagram.ofModules();
    links = linksOfClasses();
  }

  @Test
  void every_module_is_drawn_and_every_node_is_a_module() {
    assertThat(modules)
        .filteredOn(module -> !diagram.nodeOf(module.folder()).isPresent())
        .extracting(MavenModule::name)
        .as("modules that are not drawn")
        // A parent of modules, each of which is drawn.
        .isSubsetOf("function-tools");
    assertThat(modules).extracting(MavenModule::name).containsAll(diagram.nodes());
  }

  @Test
  void classes_know_those_of_modules_to_which_an_arrow_leads() {
    assertThat(diagram.links()).containsAll(links);
  }

  @Test
  void every_arrow_is_a_dependency_in_a_pom() {
    Set<Arrow> compiled = new TreeSet<>(links);
    Set<Arrow> used = new TreeSet<>();
    for (MavenModule module : modules) {
      for (MavenModule other : modules) {
        Arrow arrow = arrow(module, other);
        if (module.compiledWith().contains(other.artifactId())) {
          compiled.add(arrow);
        }
        if (module.usedOtherwise().contains(other.artifactId())) {
          used.add(arrow);
        }
      }
    }
    assertThat(compiled).containsAll(diagram.links());
    assertThat(used).containsAll(diagram.uses());
  }

  private static Arrow arrow(MavenModule from, MavenModule to) {
    return new Arrow(
        diagram.nodeOf(from.folder()).orElse(from.name()),
        diagram.nodeOf(to.folder()).orElse(to.name()));
  }

  private static Set<Arrow> linksOfClasses() throws IOException {
    Map<MavenModule, JavaClasses> classes = new HashMap<>();
    Map<String, MavenModule> homes = new HashMap<>();
    for (MavenModule module : modules) {
      JavaClasses found = Project.classes(module);
      classes.put(module, found);
      found.forEach(type -> homes.put(type.getName(), module));
    }
    Set<Arrow> links = new TreeSet<>();
    classes.forEach((module, own) -> {
      for (JavaClass known : known(own)) {
        MavenModule home = homes.getOrDefault(known.getName(), module);
        Arrow arrow = arrow(module, home);
        if (!arrow.from().equals(arrow.to())) {
          links.add(arrow);
        }
      }
    });
    return links;
  }

  private static List<JavaClass> known(JavaClasses classes) {
    List<JavaClass> known = new ArrayList<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        known.add(dependency.getTargetClass().getBaseComponentType());
      }
    }
    return known;
  }
}
