package io.demitasse.layer.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.jre.TargetJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of components, read by the library of CycloneDX. */
final class ComponentsTest {
  private static final String LIST =
      """
      {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "components": [
          {"type": "library", "bom-ref": "pkg:a", "name": "a", "version": "1"},
          {"type": "library", "bom-ref": "pkg:b", "name": "b", "version": "2"}
        ],
        "dependencies": [
          {"ref": "pkg:a", "dependsOn": ["pkg:b"]},
          {"ref": "pkg:b", "dependsOn": []}
        ]
      }
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("bom.json"), LIST);
  }

  @Test
  void the_jre_is_added_once_with_what_the_target_jdk_says() throws Exception {
    Path jdk = Files.createDirectory(folder.resolve("jdk"));
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"Acme\"\nJAVA_VERSION=\"%d\"\nJAVA_RUNTIME_VERSION=\"25.0.9+1\"\n"
            .formatted(Runtime.version().feature()));
    for (int i = 0; i < 2; i++) {
      Components components = Components.read(file);
      components.addJre(TargetJdk.at(jdk));
      components.write(file);
    }

    Bom bom = valid();
    assertThat(bom.getComponents())
        .extracting(Component::getName)
        .containsExactly("OpenJDK", "a", "b");
    Component jre = bom.getComponents().get(0);
    assertThat(jre.getVersion()).isEqualTo("25.0.9+1");
    assertThat(jre.getPublisher()).isEqualTo("Acme");
  }

  @Test
  void a_component_that_the_layer_lacks_goes_with_what_refers_to_it() throws Exception {
    Components components = Components.read(file);
    components.remove("b");
    components.write(file);

    Bom bom = valid();
    assertThat(bom.getComponents()).extracting(Component::getName).containsExactly("a");
    assertThat(file).content().doesNotContain("pkg:b");
  }

  @Test
  void a_file_that_is_no_list_of_components_is_refused() throws IOException {
    Files.writeString(file, "{\"bomFormat\": \"CycloneDX\"}");
    assertThatThrownBy(() -> Components.read(file))
        .hasMessageContaining("bom.json is no CycloneDX");
  }

  private Bom valid() throws Exception {
    JsonParser parser = new JsonParser();
    assertThat(parser.validate(file.toFile(), Version.VERSION_16)).isEmpty();
    return parser.parse(file.toFile());
  }
}
