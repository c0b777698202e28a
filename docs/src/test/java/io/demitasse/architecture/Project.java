package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The whole project as it lies in its folder. */
final class Project {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Project() {}

  /**
   * All modules that {@code pom.xml} names, and those that these name; without the mere parents.
   */
  static List<MavenModule> modules() throws IOException {
    List<MavenModule> modules = new ArrayList<>();
    addModules(ROOT, modules);
    return modules;
  }

  private static void addModules(Path folder, List<MavenModule> modules) throws IOException {
    Element pom = pom(folder.resolve("pom.xml"));
    for (Element parent : children(pom, "modules")) {
      for (Element module : children(parent, "module")) {
        Path inner = folder.resolve(module.getTextContent()).normalize();
        modules.add(module(inner));
        addModules(inner, modules);
      }
    }
  }

  private static MavenModule module(Path folder) throws IOException {
    Element pom = pom(folder.resolve("pom.xml"));
    Set<String> compiledWith = new HashSet<>();
    Set<String> usedOtherwise = new HashSet<>();
    for (Element dependency : elements(pom.getElementsByTagName("dependency"))) {
      boolean own = dependency.getParentNode().getParentNode().isSameNode(pom);
      boolean test = text(dependency, "scope").equals("test");
      (own && !test ? compiledWith : usedOtherwise).add(text(dependency, "artifactId"));
    }
    return new MavenModule(
        ROOT.relativize(folder), text(pom, "artifactId"), compiledWith, usedOtherwise);
  }

  private static Element pom(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Cannot read " + file, e);
    }
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream().map(Element::getTextContent).findFirst().orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    return elements(parent.getChildNodes()).stream()
        .filter(child -> child.getTagName().equals(name))
        .toList();
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /** All files of main Java sources, also of builds of their own; without what tests build. */
  static List<Path> mainSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean ours =
                !name.equals("target")
                    && !name.startsWith(".")
                    && !folder.endsWith("src/test")
                    && !folder.endsWith("src/it")
                    && !folder.endsWith("src/main/resources");
            return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().contains("/src/main/java/") && file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }

  /** The files of a module's main sources by their packages. */
  static Map<String, List<Path>> packages(MavenModule module) throws IOException {
    Path java = ROOT.resolve(module.folder()).resolve("src/main/java");
    if (!Files.isDirectory(java)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(java)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.groupingBy(
                  file -> java.relativize(file.getParent()).toString().replace('/', '.')));
    }
  }

  /** A module's main classes, with what is generated among them. */
  static JavaClasses classes(MavenModule module) throws IOException {
    Path folder = ROOT.resolve(module.folder());
    if (!hasJava(folder.resolve("src/main/java"))) {
      return new ClassFileImporter().importPaths(List.of());
    }
    Path compiled = folder.resolve("target/classes");
    assertThat(compiled).as("Build the whole project: mvn test-compile").isDirectory();
    return new ClassFileImporter().importPath(compiled);
  }

  static boolean hasJava(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }
}
