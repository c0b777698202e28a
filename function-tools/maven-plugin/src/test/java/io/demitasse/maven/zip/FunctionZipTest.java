package io.demitasse.maven.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionZipTest {
  private static final FileTime TIME = BuildTime.of("2026-01-31T12:00:00Z");

  @TempDir private Path folder;
  private Path classes = Path.of("");
  private Path zip = Path.of("");

  @BeforeEach
  void write_classes() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    Files.createDirectories(classes.resolve("app"));
    Files.writeString(classes.resolve("app/Hello.class"), "hello");
    zip = folder.resolve("function.zip");
  }

  private FunctionZip.Result write(FunctionZip.Layout layout, Library... libraries)
      throws IOException {
    return new FunctionZip("hello", classes, layout, TIME).write(zip, List.of(libraries));
  }

  private Library library(String group, String artifact, String... files) throws IOException {
    Path jar = Files.createTempFile(folder, "library", ".jar");
    return new Library(group, artifact, "1.0", "", Jars.write(jar, files));
  }

  @Test
  void classes_are_in_a_jar_beside_the_libraries() throws IOException {
    write(FunctionZip.Layout.JAR, library("g", "a", "a/A.class", "a"));
    assertThat(Jars.names(zip)).containsExactly("lib/", "lib/a-1.0.jar", "lib/hello.jar");
    assertThat(Jars.names(unpacked("lib/hello.jar"))).containsExactly("app/", "app/Hello.class");
  }

  @Test
  void classes_are_at_the_root_if_that_is_asked_for() throws IOException {
    write(FunctionZip.Layout.EXPLODED, library("g", "a", "a/A.class", "a"));
    assertThat(Jars.names(zip)).containsExactly("app/", "app/Hello.class", "lib/", "lib/a-1.0.jar");
  }

  @Test
  void the_same_input_gives_the_same_bytes_whatever_the_times_of_files() throws IOException {
    Library library = library("g", "a", "a/A.class", "a");
    write(FunctionZip.Layout.JAR, library);
    byte[] first = Files.readAllBytes(zip);
    Files.setLastModifiedTime(classes.resolve("app/Hello.class"), FileTime.fromMillis(0));
    write(FunctionZip.Layout.JAR, library);
    assertThat(zip).hasBinaryContent(first);
  }

  @Test
  void a_jar_that_maven_made_loses_its_copy_of_the_pom_and_begins_with_its_manifest()
      throws IOException {
    classes =
        Jars.write(
            folder.resolve("made.jar"),
            "A.class",
            "a",
            "META-INF/MANIFEST.MF",
            "Manifest-Version: 1.0\n",
            "META-INF/maven/g/a/pom.properties",
            "#Thu Nov 26 00:00:00 UTC 2026");
    write(FunctionZip.Layout.JAR);
    assertThat(Jars.names(unpacked("lib/hello.jar")))
        .containsExactly("META-INF/", "META-INF/MANIFEST.MF", "A.class");
  }

  @Test
  void a_file_of_the_function_wins_over_one_of_a_library_that_sorts_before_it() throws IOException {
    write(FunctionZip.Layout.JAR, library("g", "a", "app/Hello.class", "other"));
    assertThat(Jars.names(zip)).contains("lib/00-hello.jar").doesNotContain("lib/hello.jar");
  }

  @Test
  void two_libraries_of_one_name_are_told_apart_by_their_groups() throws IOException {
    write(
        FunctionZip.Layout.JAR,
        library("one", "a", "a/A.class", "a"),
        library("two", "a", "b/B.class", "b"));
    assertThat(Jars.names(zip)).contains("lib/one.a-1.0.jar", "lib/two.a-1.0.jar");
  }

  @Test
  void another_order_than_mavens_is_told_where_it_matters() throws IOException {
    FunctionZip.Result result =
        write(
            FunctionZip.Layout.JAR,
            library("g", "z", "same.txt", "z", "META-INF/LICENSE", "z", "equal.txt", "1"),
            library("g", "b", "same.txt", "b", "META-INF/LICENSE", "b", "equal.txt", "1"));
    assertThat(result.notes()).singleElement().asString().contains("b-1.0.jar", "same.txt");
  }

  @Test
  void a_module_of_the_same_build_that_is_still_a_folder_becomes_a_jar() throws IOException {
    write(FunctionZip.Layout.JAR, new Library("g", "core", "1.0", "", classes));
    assertThat(Jars.names(unpacked("lib/core-1.0.jar"))).contains("app/Hello.class");
  }

  @Test
  void a_broken_library_is_named() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "text");
    assertThatThrownBy(
            () -> write(FunctionZip.Layout.JAR, new Library("g", "a", "1.0", "", broken)))
        .hasMessageContaining("broken.jar cannot be read as a jar");
  }

  private Path unpacked(String name) throws IOException {
    Path copy = Files.createTempFile(folder, "copy", ".jar");
    try (var file = new java.util.zip.ZipFile(zip.toFile())) {
      Files.write(copy, file.getInputStream(file.getEntry(name)).readAllBytes());
    }
    return copy;
  }
}
