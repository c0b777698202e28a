package io.demitasse.layer.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.archive.ZipWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cyclonedx.Version;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list, read by the library of CycloneDX. */
final class JarComponentsTest {
  private static final String APACHE =
      "<license><name>The Apache"
          + " License</name><url>https://www.apache.org/licenses/LICENSE-2.0.txt</url></license>";
  private static final String OWN = "<license><name>Our  Own\n  License</name></license>";

  @TempDir private Path folder;

  private static String pom(String parent, String artifact, String licenses) {
    return "<project>%s<artifactId>%s</artifactId><version>1</version><licenses>%s</licenses></project>"
        .formatted(parent, artifact, licenses);
  }

  private static String parent(String artifact) {
    return "<parent><groupId>org.example.x</groupId><artifactId>%s</artifactId><version>1</version></parent>"
        .formatted(artifact);
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path jar(String name, String entry, String content) throws IOException {
    Path tree = Files.createTempDirectory(folder, "tree");
    Path file = tree.resolve(entry);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    ZipWriter.pack(tree, jar);
    return jar;
  }

  private Component component(Path jar) throws Exception {
    Path list = folder.resolve("list.json");
    JarComponents.of("layer", Map.of("a.jar", jar)).write(list);
    JsonParser parser = new JsonParser();
    assertThat(parser.validate(list.toFile(), Version.VERSION_16)).isEmpty();
    return parser.parse(list.toFile()).getComponents().getFirst();
  }

  @Test
  void in_a_repository_the_pom_and_its_parents_say_what_a_jar_is() throws Exception {
    String place = "repository/org/example/x/";
    Path jar = jar(place + "leaf/1/leaf-1.jar", "any.txt", "");
    file(place + "leaf/1/leaf-1.pom", pom(parent("branch"), "leaf", ""));
    file(place + "branch/1/branch-1.pom", pom(parent("trunk"), "branch", ""));
    file(place + "trunk/1/trunk-1.pom", pom(parent("none"), "trunk", APACHE + OWN));

    Component leaf = component(jar);
    assertThat(leaf.getPurl()).isEqualTo("pkg:maven/org.example.x/leaf@1?type=jar");
    assertThat(leaf.getLicenses().getLicenses().get(0).getId()).isEqualTo("Apache-2.0");
    assertThat(leaf.getLicenses().getLicenses().get(1).getName()).isEqualTo("Our Own License");

    Files.delete(folder.resolve(place + "trunk/1/trunk-1.pom"));
    assertThat(component(jar).getLicenses()).isNull();

    Path natives = jar(place + "leaf/1/leaf-1-linux.jar", "any.txt", "");
    assertThat(component(natives).getPurl()).startsWith("pkg:maven/org.example.x/leaf@1");
  }

  @Test
  void elsewhere_the_pom_in_the_jar_says_so_or_its_manifest() throws Exception {
    Path packaged = Files.createDirectories(folder.resolve("packaged/META-INF/maven/g/leaf"));
    Files.writeString(packaged.resolve("pom.xml"), pom("<groupId>g</groupId>", "leaf", APACHE));
    Files.writeString(
        packaged.resolve("pom.properties"), "groupId=g\nartifactId=leaf\nversion=1\n");
    ZipWriter.pack(folder.resolve("packaged"), folder.resolve("leaf-1.jar"));
    Component leaf = component(folder.resolve("leaf-1.jar"));
    assertThat(leaf.getPurl()).isEqualTo("pkg:maven/g/leaf@1?type=jar");
    assertThat(leaf.getLicenses().getLicenses().getFirst().getId()).isEqualTo("Apache-2.0");

    Component osgi =
        component(
            jar(
                "osgi-1.jar",
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\n"
                    + "Bundle-License: https://opensource.org/license/mit;description=x,"
                    + " EPL-2.0\n"));
    assertThat(osgi.getLicenses().getLicenses().get(0).getId()).isEqualTo("MIT");
    assertThat(osgi.getLicenses().getLicenses().get(1).getId()).isEqualTo("EPL-2.0");
    assertThat(component(jar("plain-1.jar", "any.txt", "")).getLicenses()).isNull();
  }

  @Test
  void a_pom_that_is_none_is_named() throws Exception {
    Path jar = jar("r/g/a/1/a-1.jar", "any.txt", "");
    file("r/g/a/1/a-1.pom", "<project>");
    assertThatThrownBy(() -> component(jar))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a-1.pom is no pom");
  }
}
