package io.demitasse.layer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles as they are written in their files. */
final class ProfilesTest {
  @TempDir private Path folder;

  @Test
  void a_profile_has_what_the_profiles_that_it_includes_have() throws IOException {
    write("small", "java.base = the language");
    write("middle", "includes = small\njars = java.beans\njava.sql = JDBC");
    write("large", "includes = middle\njava.rmi = types");

    Profile large = Profiles.in(folder).get("large");

    assertThat(large.modules()).containsExactly("java.base", "java.rmi", "java.sql");
    assertThat(large.reasons()).containsEntry("java.sql", "JDBC");
    assertThat(large.jars()).containsExactly("java.beans");
    assertThat(Profiles.in(folder).smallestFirst())
        .extracting(Profile::name)
        .containsExactly("small", "middle", "large");
  }

  @Test
  void a_name_that_is_not_there_is_answered_with_those_that_are() throws IOException {
    write("small", "java.base = the language");
    Profiles profiles = Profiles.in(folder);
    assertThatThrownBy(() -> profiles.get("smal"))
        .hasMessageContaining("no profile smal")
        .hasMessageContaining("[small]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "includes = nothing",
        "includes = broken",
        "jars = java.bean",
        "java.sql =",
      })
  void a_file_that_cannot_be_meant_so_is_refused_by_name(String text) throws IOException {
    write("broken", text);
    assertThatThrownBy(() -> Profiles.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken");
  }

  @Test
  void the_jar_of_the_beans_goes_where_the_whole_module_is() throws IOException {
    write("beans", "jars = java.beans");
    write("desktop", "includes = beans\njava.desktop = pictures");
    Profiles profiles = Profiles.in(folder);
    assertThat(profiles.get("beans").withoutSuperfluousJars().jars()).hasSize(1);
    assertThat(profiles.get("desktop").withoutSuperfluousJars().jars()).isEmpty();
  }

  /** The tools know the profiles that the layer is built from, all of them. */
  @Test
  void the_bundled_profiles_are_those_of_the_layer() throws IOException {
    assertThat(modules(Profiles.bundled()))
        .isEqualTo(modules(Profiles.in(Path.of("../layer-packaging/src/profiles"))))
        .containsOnlyKeys("minimal", "standard", "full");
  }

  private static Map<String, Profile> modules(Profiles profiles) {
    Map<String, Profile> modules = new TreeMap<>();
    profiles.smallestFirst().forEach(profile -> modules.put(profile.name(), profile));
    return modules;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".properties"), text + "\n");
  }
}
