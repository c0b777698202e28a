package io.demitasse.local.state.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.archive.FolderTrees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("it")
final class CodeStoreTest {
  @TempDir private Path folder;

  @Test
  void layers_that_many_merge_at_once_become_one_folder() throws Exception {
    CodeStore store = new CodeStore(folder);
    try (var first = store.store(zip("first"));
        var second = store.store(zip("second"));
        var threads = Executors.newFixedThreadPool(8)) {
      List<Code> layers = List.of(first.code(), second.code());
      Callable<Path> merge = () -> store.merged(layers);
      for (int round = 0; round < 10; round++) {
        Path merged = store.merged(layers);
        FolderTrees.delete(merged);
        for (Future<Path> each : threads.invokeAll(Collections.nCopies(8, merge))) {
          assertThat(each.get()).isEqualTo(merged);
        }
        assertThat(merged.resolve("first-1")).exists();
        assertThat(merged.resolve("second-1")).exists();
      }
      assertThat(folder.resolve("unfinished")).isEmptyDirectory();
    }
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 100; i++) {
        zip.putNextEntry(new ZipEntry(name + "-" + i));
        zip.write(i);
      }
    }
    return bytes.toByteArray();
  }
}
