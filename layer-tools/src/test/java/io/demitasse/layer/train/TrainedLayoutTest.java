package io.demitasse.layer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainedLayoutTest {
  private static final String OWN = TrainedLayoutTest.class.getName().replace('.', '/') + ".class";
  private static final String PACKAGE = OWN.substring(0, OWN.lastIndexOf('/') + 1);

  @TempDir private Path folder;
  private Path task = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    task = Files.createDirectory(folder.resolve("task"));
    byte[] code;
    try (var in = TrainedLayoutTest.class.getResourceAsStream("/" + OWN)) {
      code = Objects.requireNonNull(in).readAllBytes();
    }
    put(OWN, code);
    put(PACKAGE + "messages.properties", new byte[0]);
    // None of these is a class that a loader finds.
    put("META-INF/versions/21/" + OWN, code);
    put("BOOT-INF/classes/" + OWN, code);
    put("__MACOSX/._Hello.class", new byte[] {0, 5, 22, 7});
    put("empty.class", new byte[0]);
    put("META-INF/BC.SF", new byte[0]);
    put("META-INF/MANIFEST.MF", new byte[0]);
  }

  private void put(String name, byte[] content) throws IOException {
    Files.createDirectories(task.resolve(name).getParent());
    Files.write(task.resolve(name), content);
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(task)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> task.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void classes_move_with_their_folders_and_everything_else_stays() throws Exception {
    var before = new ArrayList<>(files());
    assertThat(new TrainedLayout(task).apply()).isEqualTo(1);
    before.remove(OWN);
    before.add("lib/00-function.jar");
    assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
    try (var jar = new ZipFile(task.resolve("lib/00-function.jar").toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .containsExactly("io/", "io/demitasse/", "io/demitasse/layer/", PACKAGE, OWN);
    }
  }

  @Test
  void folders_that_had_nothing_but_classes_are_gone_and_others_are_kept() throws Exception {
    Files.delete(task.resolve(PACKAGE + "messages.properties"));
    Files.createDirectory(task.resolve("uploads"));
    new TrainedLayout(task).apply();
    assertThat(task.resolve("io")).doesNotExist();
    assertThat(task.resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void a_trained_function_is_trained_anew() throws Exception {
    new TrainedLayout(task).apply();
    put("function.aot", new byte[0]);
    put("function.aot.fingerprint", new byte[0]);
    assertThat(new TrainedLayout(task).apply()).isEqualTo(1);
    assertThat(files())
        .contains("lib/00-function.jar")
        .doesNotContain(OWN, "function.aot", "function.aot.fingerprint");
  }

  @Test
  void without_classes_of_its_own_a_function_needs_no_jar_for_them() throws Exception {
    Files.delete(task.resolve(OWN));
    put("lib/hello.jar", new byte[0]);
    assertThat(new TrainedLayout(task).apply()).isZero();
    assertThat(task.resolve("lib/00-function.jar")).doesNotExist();
  }

  @Test
  void a_jar_of_the_function_is_not_overwritten() throws Exception {
    put("lib/00-function.jar", new byte[0]);
    assertThatThrownBy(() -> new TrainedLayout(task).apply())
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("lib/00-function.jar of its own")
        .hasMessageContaining("Rename it");
  }
}
