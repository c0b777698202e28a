package io.demitasse.runtime.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AotCacheTest {
  @TempDir private Path folder;
  private String runtime = "";
  private String library = "";

  @BeforeEach
  void train() throws IOException {
    runtime = jar("runtime.jar", "class A {}");
    library = jar("library.jar", "class B {}");
    cache(runtime + ":" + library).writeFingerprint("LAYER_ID=\"1\"");
  }

  @Test
  void jars_of_the_training_are_fine_also_with_more_behind_them() throws IOException {
    String more = jar("more.jar", "class C {}");
    String classPath = String.join(":", runtime, library, folder.toString(), more);
    assertThat(cache(classPath).staleness()).isEmpty();
  }

  @Test
  void a_changed_jar_of_the_same_size_is_noticed() throws IOException {
    long size = Files.size(Path.of(library));
    jar("library.jar", "class X {}");
    assertThat(Path.of(library)).hasSize(size);
    assertThat(cache(runtime + ":" + library).staleness().orElseThrow())
        .startsWith("it was trained on jar library.jar " + size);
  }

  @Test
  void a_jar_before_the_known_ones_is_noticed() throws IOException {
    String other = jar("a.jar", "class C {}");
    assertThat(cache(String.join(":", runtime, other, library)).staleness().orElseThrow())
        .contains("library.jar", "finds a.jar");
  }

  @Test
  void a_missing_jar_is_noticed() {
    assertThat(cache(runtime).staleness().orElseThrow()).endsWith("and finds nothing");
  }

  @Test
  void a_file_that_is_no_jar_is_compared_by_all_its_bytes() throws IOException {
    Files.writeString(Path.of(library), "x".repeat(100));
    cache(library).writeFingerprint("");
    Files.writeString(Path.of(library), "y" + "x".repeat(99));
    assertThat(cache(library).staleness()).isPresent();
  }

  @Test
  void without_its_fingerprint_a_cache_is_not_trusted() throws IOException {
    Files.delete(folder.resolve("function.aot.fingerprint"));
    assertThat(cache(runtime).staleness().orElseThrow()).contains("cannot be checked");
  }

  private AotCache cache(String classPath) {
    return new AotCache(folder.resolve("function.aot").toString(), classPath);
  }

  private String jar(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      ZipEntry entry = new ZipEntry("A.class");
      entry.setTime(0);
      entry.setSize(bytes.length);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
    }
    return file.toString();
  }
}
