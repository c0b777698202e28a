package io.demitasse.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldersTest {
  @TempDir private Path folder;

  @Test
  void a_linked_folder_has_the_same_files() throws IOException {
    Path file = folder.resolve("layer/demitasse/runtime.jar");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "classes");

    Folders.link(folder.resolve("layer"), folder.resolve("opt"));

    assertThat(folder.resolve("opt/demitasse/runtime.jar")).hasContent("classes");
    assertThat(Files.isSameFile(file, folder.resolve("opt/demitasse/runtime.jar"))).isTrue();
  }
}
