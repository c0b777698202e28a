package io.demitasse.layer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.jre.JavaImage;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each package of the JDK is, compared with what the JVM itself resolves. */
final class PackageTableTest {
  private static Profiles profiles;
  private static PackageTable table;

  @BeforeAll
  static void readTheRunningJdk() throws IOException {
    profiles = Profiles.bundled();
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      table = PackageTable.of(jdk.modules(), profiles);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "javax.xml.crypto, java.xml.crypto, full",
    "javax.tools, java.compiler, full",
    "jdk.jfr, jdk.jfr, full",
    "java.awt.image, java.desktop, full",
    "java.beans, java.desktop, standard",
    "javax.sql, java.sql, standard",
    "javax.xml.parsers, java.xml, standard",
    "java.util, java.base, minimal",
    "java.util.logging, java.logging, minimal",
    "sun.misc, jdk.unsupported, minimal",
  })
  void a_package_is_found_with_its_module_and_smallest_profile(
      String name, String module, String profile) {
    PackageTable.Place place = table.of(name).orElseThrow();
    assertThat(place.module()).isEqualTo(module);
    assertThat(place.profile()).contains(profile);
  }

  @Test
  void a_package_may_be_in_no_profile_and_a_library_is_in_no_module() {
    assertThat(table.of("jdk.jshell").orElseThrow().profile()).isEmpty();
    assertThat(table.of("com.example")).isEmpty();
    assertThat(table.of("java")).isEmpty();
  }

  /** No package of the JDK is lacking without a word, whichever profile lacks it. */
  @ParameterizedTest
  @ValueSource(strings = {"minimal", "standard", "full"})
  void every_package_that_a_profile_lacks_is_listed_with_a_profile_that_has_it(String name) {
    Map<String, String> listed = listed(profiles.get(name));
    Set<String> present = resolved(profiles.get(name));
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      for (String packageName : module.descriptor().packages()) {
        boolean beans = BeansPackages.contains(packageName) && !name.equals("minimal");
        if (present.contains(packageName) || beans) {
          assertThat(listed).doesNotContainKey(packageName);
        } else {
          String profile = smallestWith(packageName);
          assertThat(listed).containsEntry(packageName, module.descriptor().name() + " " + profile);
        }
      }
    }
    assertThat(listed).hasSizeGreaterThan(100);
  }

  private static String smallestWith(String packageName) {
    for (String name : List.of("minimal", "standard", "full")) {
      if (resolved(profiles.get(name)).contains(packageName)
          || (BeansPackages.contains(packageName) && !name.equals("minimal"))) {
        return name;
      }
    }
    return "-";
  }

  private static Map<String, String> listed(Profile profile) {
    Map<String, String> listed = new TreeMap<>();
    for (String line : MissingPackagesFile.text(table, profile).lines().toList()) {
      String[] words = line.split(" ", -1);
      for (int i = 2; i < words.length; i++) {
        assertThat(listed.put(words[i], words[0] + " " + words[1])).as(words[i]).isNull();
      }
    }
    return listed;
  }

  private static Set<String> resolved(Profile profile) {
    Set<String> packages = new HashSet<>();
    Configuration.empty()
        .resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), profile.modules())
        .modules()
        .forEach(module -> packages.addAll(module.reference().descriptor().packages()));
    return packages;
  }
}
