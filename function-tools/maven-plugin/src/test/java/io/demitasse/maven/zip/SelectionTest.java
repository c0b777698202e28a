package io.demitasse.maven.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelectionTest {
  @TempDir private Path folder;

  private static Library library(String group, String artifact, String version) {
    return new Library(group, artifact, version, "", Path.of(artifact + ".jar"));
  }

  /** A library layer with jars as Maven makes them, or without a pom where the group is empty. */
  private List<LayerLibraries> layer(String group, String artifact, String version)
      throws IOException {
    String name = artifact + "-" + version + ".jar";
    String pom = "groupId=%s\nartifactId=%s\nversion=%s\n".formatted(group, artifact, version);
    String[] files =
        group.isEmpty()
            ? new String[] {"A.class", "a"}
            : new String[] {
              "META-INF/maven/inner/inner/pom.properties",
              "groupId=inner\nartifactId=inner\nversion=9\n",
              "META-INF/maven/%s/%s/pom.properties".formatted(group, artifact),
              pom
            };
    byte[] jar = Files.readAllBytes(Jars.write(folder.resolve(name), files));
    Path zip = folder.resolve("layer.zip");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new java.util.zip.ZipEntry("demitasse/libraries/aws/" + name));
      out.write(jar);
    }
    return LibraryLayerZip.read(zip);
  }

  @Test
  void what_every_layer_has_is_left_out_in_any_version() {
    Selection selection =
        Selection.of(
            List.of(
                library("com.amazonaws", "aws-lambda-java-core", "1.2.3"),
                library("com.amazonaws", "aws-lambda-java-events", "3.0")),
            List.of(LayerLibraries.BASE),
            List.of());
    assertThat(selection.packed())
        .extracting(Library::artifactId)
        .containsExactly("aws-lambda-java-events");
    assertThat(selection.conflicts()).isEmpty();
  }

  @Test
  void what_a_library_layer_has_is_left_out() throws IOException {
    Selection selection =
        Selection.of(List.of(library("g", "a", "1.0")), layer("g", "a", "1.0"), List.of());
    assertThat(selection.packed()).isEmpty();
    assertThat(selection.leftOut()).singleElement().asString().contains("library layer aws");
  }

  @Test
  void a_library_whose_jar_has_no_pom_is_known_by_the_name_of_its_file() throws IOException {
    List<LayerLibraries> layer = layer("", "reactive-streams", "1.0.4");
    assertThat(
            Selection.of(List.of(library("org.r", "reactive-streams", "1.0.4")), layer, List.of())
                .packed())
        .isEmpty();
  }

  @Test
  void what_a_jar_of_the_layer_holds_inside_is_not_the_layers() throws IOException {
    Selection selection =
        Selection.of(List.of(library("inner", "inner", "9")), layer("g", "a", "1.0"), List.of());
    assertThat(selection.packed()).hasSize(1);
  }

  @Test
  void another_library_of_the_same_name_is_packed() throws IOException {
    Selection selection =
        Selection.of(List.of(library("other", "a", "1.0")), layer("g", "a", "1.0"), List.of());
    assertThat(selection.packed()).hasSize(1);
  }

  @Test
  void versions_that_differ_are_a_conflict_and_the_older_layer_is_told() throws IOException {
    List<LayerLibraries> layer = layer("g", "a", "1.9");
    Selection newer = Selection.of(List.of(library("g", "a", "1.10")), layer, List.of());
    assertThat(newer.conflicts()).singleElement().matches(Conflict::layerIsOlder);
    Selection older = Selection.of(List.of(library("g", "a", "1.8")), layer, List.of());
    assertThat(older.conflicts()).singleElement().matches(conflict -> !conflict.layerIsOlder());
    assertThat(older.packed()).isEmpty();
  }

  @Test
  void an_artifact_with_a_classifier_is_another_library() throws IOException {
    Library natives = new Library("g", "a", "1.0", "linux-x86_64", Path.of("a.jar"));
    assertThat(Selection.of(List.of(natives), layer("g", "a", "1.0"), List.of()).packed())
        .hasSize(1);
  }

  @Test
  void the_user_leaves_out_by_patterns() {
    Selection selection =
        Selection.of(
            List.of(library("g.h", "a", "1"), library("g", "b.c", "1")),
            List.of(),
            List.of(LibraryPattern.of("g.*:*")));
    assertThat(selection.packed()).extracting(Library::artifactId).containsExactly("b.c");
  }

  @Test
  void a_pattern_that_names_no_library_is_refused() {
    assertThatThrownBy(() -> LibraryPattern.of("commons-io"))
        .hasMessageContaining("group:artifact");
  }

  @Test
  void a_build_time_is_iso_or_seconds_or_off() {
    assertThat(BuildTime.of("1700000000")).isEqualTo(BuildTime.of("2023-11-14T22:13:20Z"));
    assertThat(BuildTime.of("x")).isEqualTo(BuildTime.of(""));
    assertThatThrownBy(() -> BuildTime.of("yesterday"))
        .hasMessageContaining("project.build.outputTimestamp is \"yesterday\"");
  }
}
