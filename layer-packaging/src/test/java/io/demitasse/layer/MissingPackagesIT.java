package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.jre.JdkModules;
import io.demitasse.layer.profile.PackageTable;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.profile.Profiles;
import io.demitasse.layer.release.KeyValueFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the layer says of the JDK's modules is true for its profile. */
@Tag("profile")
@Tag("it")
final class MissingPackagesIT {
  @AutoClose private static BuiltLayer layer;

  @BeforeAll
  static void publish() throws IOException {
    layer = new BuiltLayer();
  }

  @ParameterizedTest
  @CsvSource({
    "Sql, java.sql.SQLException, java.sql",
    "Beans, java.beans.PropertyChangeEvent, java.desktop",
    "Compiler, javax.tools.JavaFileObject, java.compiler",
    "Signature, javax.xml.crypto.XMLStructure, java.xml.crypto",
    "FlightRecorder, jdk.jfr.Recording, jdk.jfr",
    "Shell, jdk.jshell.Snippet, jdk.jshell",
  })
  void a_function_that_needs_a_module_learns_which_profile_has_it(
      String handler, String type, String module) throws IOException {
    Optional<String> smallest = smallestProfileWith(type);
    String function =
        layer.function(
            handler,
            FunctionZip.of("OfModules").bytes(),
            "io.demitasse.libraries.OfModules$" + handler + "::handle");

    String answer = layer.answer(function, "null");

    if (smallest.isPresent() && includes(System.getProperty("layer.profile"), smallest.get())) {
      assertThat(answer).doesNotContain(" is missing");
    } else {
      assertThat(answer)
          .contains(type + " is missing: the JDK module " + module)
          .contains(smallest.map(name -> "profile " + name).orElse("-Dlayer.modules"));
    }
  }

  @Test
  void the_image_has_the_modules_of_the_profile_and_what_they_require(@TempDir Path folder)
      throws IOException {
    String modules =
        KeyValueFile.read(UnpackedLayer.in(folder).file("jre/release")).required("MODULES");
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      assertThat(modules.split(" ", -1))
          .containsExactlyInAnyOrderElementsOf(
              jdk.modules().closure(profiles().get(System.getProperty("layer.profile")).modules()));
    }
  }

  private static Optional<String> smallestProfileWith(String type) throws IOException {
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      JdkModules modules = jdk.modules();
      return PackageTable.of(modules, profiles())
          .of(type.substring(0, type.lastIndexOf('.')))
          .orElseThrow()
          .profile();
    }
  }

  private static boolean includes(String profile, String other) throws IOException {
    List<String> names = profiles().smallestFirst().stream().map(Profile::name).toList();
    return names.indexOf(profile) >= names.indexOf(other);
  }

  private static Profiles profiles() throws IOException {
    return Profiles.in(Path.of("src/profiles"));
  }
}
