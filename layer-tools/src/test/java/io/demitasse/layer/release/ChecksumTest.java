package io.demitasse.layer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the first example of FIPS 180. */
final class ChecksumTest {
  @TempDir private Path folder;

  @Test
  void the_file_beside_is_as_sha256sum_checks_it() throws IOException {
    Path file = Files.writeString(folder.resolve("layer.zip"), "abc");
    Checksum.writeBeside(file);
    assertThat(folder.resolve("layer.zip.sha256"))
        .hasContent(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  layer.zip\n");
  }
}
