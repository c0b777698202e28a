package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packages of a module know each other as {@code docs/architecture.md} draws it. */
final class PackagesTest {
  private static Diagram diagram = new Diagram(Set.of(), Set.of(), Set.of());

  /** From package to package of one module. */
  private static final Set<Arrow> LINKS = new TreeSet<>();

  /** The packages of modules that have more than one. */
  private static final Set<String> PACKAGES = new TreeSet<>();

  @BeforeAll
  static void read() throws IOException {
    diagram = Diagram.ofPackages();
    for (MavenModule module : Project.modules()) {
      Set<String> packages = Project.packages(module);
      if (packages.size() > 1) {
        PACKAGES.addAll(packages);
        for (JavaClass type : Project.classes(module)) {
          type.getDirectDependenciesFromSelf().stream()
              .map(known -> known.getTargetClass().getBaseComponentType().getPackageName())
              .map(known -> new Arrow(type.getPackageName(), known))
              .filter(link -> packages.contains(link.from()) && packages.contains(link.to()))
              .filter(link -> !link.from().equals(link.to()))
              .forEach(LINKS::add);
        }
      }
    }
  }

  @Test
  void every_package_is_drawn_and_all_that_is_drawn_is_there() {
    assertThat(diagram.nodes()).isEqualTo(PACKAGES);
  }

  @Test
  void packages_know_those_to_which_arrows_lead() {
    assertThat(LINKS)
        .hasSizeGreaterThan(100)
        .filteredOn(link -> !diagram.reachable(link.from()).contains(link.to()))
        .as("There is no way along arrows")
        .isEmpty();
  }

  @Test
  void every_arrow_stands_for_something() {
    assertThat(LINKS).containsAll(diagram.links());
  }

  /** So that none can be turned without a way along arrows being missed. */
  @Test
  void there_is_no_way_back_along_arrows() {
    assertThat(PACKAGES).filteredOn(name -> diagram.reachable(name).contains(name)).isEmpty();
  }
}
