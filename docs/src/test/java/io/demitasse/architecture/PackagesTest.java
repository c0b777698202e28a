package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packages of a module know each other as {@code docs/architecture.md} draws it. */
final class PackagesTest {
  private static Diagram diagram = new Diagram(Set.of(), Set.of(), Set.of());

  /** From package to package of one module. */
  private static final Set<Arrow> LINKS = new TreeSet<>();

  /** The packages of modules that have more than one. */
  private static final Set<String> PACKAGES = new TreeSet<>();

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-z][\\w.]*?)\\.[A-Z]", Pattern.MULTILINE);

  @BeforeAll
  static void read() throws IOException {
    diagram = Diagram.ofPackages();
    for (MavenModule module : Project.modules()) {
      Map<String, List<Path>> packages = Project.packages(module);
      if (packages.size() > 1) {
        PACKAGES.addAll(packages.keySet());
        Set<Arrow> links = new TreeSet<>(linksOfClasses(module));
        for (Map.Entry<String, List<Path>> one : packages.entrySet()) {
          links.addAll(imports(one.getKey(), one.getValue()));
        }
        links.stream()
            .filter(link -> packages.containsKey(link.from()) && packages.containsKey(link.to()))
            .filter(link -> !link.from().equals(link.to()))
            .forEach(LINKS::add);
      }
    }
  }

  private static Set<Arrow> linksOfClasses(MavenModule module) throws IOException {
    Set<Arrow> links = new TreeSet<>();
    for (JavaClass type : Project.classes(module)) {
      type.getDirectDependenciesFromSelf().stream()
          .map(known -> known.getTargetClass().getBaseComponentType().getPackageName())
          .map(known -> new Arrow(type.getPackageName(), known))
          .forEach(links::add);
    }
    return links;
  }

  /** Of constants, which the compiler copies, classes do not tell whose they were. */
  private static Set<Arrow> imports(String name, List<Path> sources) throws IOException {
    Set<Arrow> links = new TreeSet<>();
    for (Path source : sources) {
      IMPORT
          .matcher(Files.readString(source))
          .results()
          .forEach(found -> links.add(new Arrow(name, found.group(1))));
    }
    return links;
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
