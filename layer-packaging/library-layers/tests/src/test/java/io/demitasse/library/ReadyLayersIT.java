package io.demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the library layers that the project builds itself. */
@Tag("it")
final class ReadyLayersIT {
  @ParameterizedTest
  @ValueSource(strings = {"aws", "spring"})
  void every_library_is_listed_with_its_group_version_and_licence(String name) throws Exception {
    Path zip = Opt.libraryLayer(name);
    Path list = zip.resolveSibling(zip.getFileName().toString().replace(".zip", ".cdx.json"));
    assertThat(new JsonParser().validate(list.toFile())).isEmpty();
    List<Component> components = new JsonParser().parse(list.toFile()).getComponents();
    assertThat(components)
        .allSatisfy(component -> {
          assertThat(component.getGroup()).isNotBlank();
          assertThat(component.getVersion()).isNotBlank();
          assertThat(component.getLicenses()).as(component.getName()).isNotNull();
        });
    try (ZipFile files = new ZipFile(zip.toFile())) {
      assertThat(components)
          .extracting(Component::getBomRef)
          .containsExactlyElementsOf(
              files.stream()
                  .map(entry -> entry.getName().replaceFirst(".*/", ""))
                  .filter(file -> file.endsWith(".jar") && !file.contains("for-training-only"))
                  .sorted()
                  .toList());
    }
  }
}
