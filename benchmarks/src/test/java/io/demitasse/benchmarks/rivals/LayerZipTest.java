package io.demitasse.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayerZipTest {
  private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void permissions_and_times_are_those_of_the_zip() throws IOException {
    Path zip = zip("bootstrap", 0100755);
    Path target = folder.resolve("layer");

    LayerZip.unpack(zip, target);

    Path bootstrap = target.resolve("bootstrap");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bootstrap)))
        .isEqualTo("rwxr-xr-x");
    assertThat(Files.getLastModifiedTime(bootstrap).toInstant()).isEqualTo(TIME);
  }

  @Test
  void an_entry_that_leads_out_of_the_target_is_refused() throws IOException {
    Path zip = zip("../outside", 0100644);

    assertThatThrownBy(() -> LayerZip.unpack(zip, folder.resolve("layer")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../outside");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  private Path zip(String name, int mode) throws IOException {
    Path zip = folder.resolve("layer.zip");
    try (var out = new ZipArchiveOutputStream(zip)) {
      var entry = new ZipArchiveEntry(name);
      entry.setUnixMode(mode);
      entry.setTime(TIME.toEpochMilli());
      out.putArchiveEntry(entry);
      out.write('x');
      out.closeArchiveEntry();
    }
    return zip;
  }
}
