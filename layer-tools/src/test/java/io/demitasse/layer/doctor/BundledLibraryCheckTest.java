package io.demitasse.layer.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of libraries that a library layer has as well. */
final class BundledLibraryCheckTest {
  @TempDir private Path folder;
  private Path function = Path.of("");
  private Path layer = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    function = Files.createDirectories(folder.resolve("function"));
    layer = folder.resolve("layer");
    jar(layer.resolve("demitasse/libraries/x/json-2.jar"), "org/json/Json.class", "two");
    jar(layer.resolve("demitasse/libraries/y/log-1.jar"), "org/log/Log.class", "one");
  }

  private static void jar(Path jar, String name, String content) throws IOException {
    Files.createDirectories(jar.getParent());
    try (var writer = new ZipWriter(jar)) {
      writer.add(name, content.getBytes(UTF_8), FileTime.fromMillis(0));
      writer.add("META-INF/versions/25/" + name, new byte[0], FileTime.fromMillis(0));
      writer.add("module-info.class", content.getBytes(UTF_8), FileTime.fromMillis(0));
    }
  }

  private List<String> findings() throws IOException {
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      Report report =
          new Doctor(new Platform(jdk.modules(), Profiles.bundled()))
              .examine(
                  new Doctor.Request(function, Optional.empty(), List.of(layer), Map.of()),
                  Files.createDirectories(folder.resolve("work")));
      return report.findings().stream()
          .filter(finding -> finding.check().equals("libraries"))
          .map(finding -> finding.level() + " " + finding.text())
          .toList();
    }
  }

  @Test
  void another_version_of_a_library_is_told_not_to_be_run() throws IOException {
    jar(function.resolve("lib/json-1.jar"), "org/json/Json.class", "one");
    assertThat(findings())
        .singleElement()
        .asString()
        .startsWith("NOTE lib/json-1.jar: 1 class(es) are in json-2.jar of the library layer too")
        .contains("as of another version. Those of the layer are run.");
  }

  @Test
  void so_is_one_that_an_uber_jar_has() throws IOException {
    Path loose = function.resolve("org/log/Log.class");
    Files.createDirectories(loose.getParent());
    Files.writeString(loose, "two");
    assertThat(findings())
        .singleElement()
        .asString()
        .startsWith("NOTE the function's own files: 1 class(es) are in log-1.jar");
  }

  @Test
  void the_same_library_twice_is_a_waste() throws IOException {
    jar(function.resolve("lib/other-name.jar"), "org/json/Json.class", "two");
    assertThat(findings()).singleElement().asString().contains("are the same in json-2.jar");
  }

  @Test
  void what_the_layer_has_not_is_the_functions_own_and_damaged_jars_are_passed_over()
      throws IOException {
    jar(function.resolve("lib/mine.jar"), "org/mine/Mine.class", "mine");
    Files.writeString(function.resolve("lib/text.jar"), "no jar");
    assertThat(findings()).containsExactly("OK bundles nothing that the library layer has");
  }

  @Test
  void without_a_library_layer_nothing_is_said() throws IOException {
    layer = Files.createDirectories(folder.resolve("other"));
    assertThat(findings()).isEmpty();
  }
}
