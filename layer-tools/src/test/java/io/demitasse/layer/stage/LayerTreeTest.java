package io.demitasse.layer.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.layer.jre.TargetJdk;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.release.KeyValueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of a layer, without a JRE. */
final class LayerTreeTest {
  private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");
  private static final String SERIALIZATION = "demitasse/lib/aws-lambda-java-serialization.jar";

  @TempDir private Path folder;
  private Path layer = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    layer = folder.resolve("layer");
    write("sources/bootstrap", "#!/bin/sh\n");
    write("sources/demitasse/jvm.options", "# Why.\n-Xone\n\n  -Xtwo=2 \n");
    write("jars/runtime.jar", "jar");
    try (var zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("jars/serialization.jar")))) {
      zip.putNextEntry(new ZipEntry("a/"));
      zip.putNextEntry(new ZipEntry("a/b.class"));
      zip.write(new byte[1000]);
    }
    write("image/release", "MODULES=\"java.base java.sql\"\n");
  }

  @Test
  void what_an_earlier_build_left_is_gone() throws IOException {
    write("layer/demitasse/lib/stale.jar", "old");
    stage(profile());
    assertThat(layer.resolve("demitasse/lib/stale.jar")).doesNotExist();
    assertThat(layer.resolve("demitasse/runtime.jar")).hasContent("jar");
    assertThat(layer.resolve("bootstrap")).isExecutable();
  }

  @Test
  void a_jar_that_the_profile_lacks_is_left_out_and_else_stored() throws IOException {
    stage(profile());
    assertThat(layer.resolve(SERIALIZATION)).doesNotExist();
    stage(profile(Profile.SERIALIZATION_JAR));
    try (ZipFile jar = new ZipFile(layer.resolve(SERIALIZATION).toFile())) {
      assertThat(jar.getEntry("a/b.class").getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(jar.size()).isEqualTo(2);
    }
  }

  @Test
  void every_file_has_the_time_of_the_build() throws IOException {
    stage(profile(Profile.SERIALIZATION_JAR));
    try (var files = Files.walk(layer)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.getLastModifiedTime(file).toInstant()).as(file.toString()).isEqualTo(TIME);
      }
    }
  }

  @Test
  void the_release_file_is_of_the_target_jdk_and_begins_with_the_id() throws IOException {
    write(
        "jdk/release",
        "JAVA_VERSION=\"%d\"\nOS_ARCH=\"aarch64\"\nIMPLEMENTOR_VERSION=\"T-1\"\n"
            .formatted(Runtime.version().feature()));
    stage(profile());
    write("layer/demitasse/jre/release", "MODULES=\"java.base java.sql\"\n");

    ReleaseFile.write(
        layer, profile(), TargetJdk.at(folder.resolve("jdk")), Map.of("JACKSON_VERSION", "2"));

    Path release = layer.resolve("demitasse/release");
    assertThat(Files.readString(release)).startsWith("LAYER_ID=\"");
    assertThat(KeyValueFile.read(release).values())
        .containsEntry("PROFILE", "some")
        .containsEntry("ARCH", "arm64")
        .containsEntry("JAVA_VENDOR_VERSION", "T-1")
        .containsEntry("MODULES", "java.base java.sql")
        .containsEntry("JVM_OPTIONS", "-Xone -Xtwo=2")
        .containsEntry("JACKSON_VERSION", "2");
  }

  @Test
  void a_default_of_the_jdk_that_is_not_where_it_was_stops_the_build() throws IOException {
    Path file = write("java.security", "a=b\nnetworkaddress.cache.negative.ttl=10\nc=d\n");
    SecurityDefaults.write(file);
    assertThat(file).content().isEqualTo("a=b\nnetworkaddress.cache.negative.ttl=1\nc=d\n");
    assertThatThrownBy(() -> SecurityDefaults.write(file)).hasMessageContaining("has no line");
  }

  private void stage(Profile profile) throws IOException {
    LayerTree tree = new LayerTree(layer, profile, TIME);
    tree.clear();
    tree.addFiles(folder.resolve("sources"));
    tree.addJars(
        Map.of(
            "runtime",
            folder.resolve("jars/runtime.jar"),
            "lib/" + Profile.SERIALIZATION_JAR,
            folder.resolve("jars/serialization.jar")));
    tree.complete();
  }

  private static Profile profile(String... jars) {
    return new Profile("some", new TreeMap<>(), new TreeSet<>(List.of(jars)));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
