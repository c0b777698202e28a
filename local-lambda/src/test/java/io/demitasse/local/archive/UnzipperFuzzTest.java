package io.demitasse.local.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;

/** Zip files of any bytes: unpacked inside the folder and within the limit, or refused. */
class UnzipperFuzzTest {
  private static final long LIMIT = 100_000;

  @FuzzTest
  void a_zip_file_of_any_bytes_is_unpacked_inside_its_folder_or_refused(byte[] bytes)
      throws IOException {
    Path folder = Files.createTempDirectory("unzip");
    try {
      Path zip = Files.write(folder.resolve("in.zip"), decoded(bytes));
      Path target = Files.createDirectory(folder.resolve("target"));
      try {
        assertThat(Unzipper.unzip(zip, target, LIMIT)).isLessThanOrEqualTo(LIMIT);
      } catch (InvalidArchiveException | UnzippedSizeException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      assertEverythingIsInside(folder, target);
    } finally {
      FileTrees.delete(folder);
    }
  }

  private static void assertEverythingIsInside(Path folder, Path target) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("in.zip", "target");
    }
    long size = 0;
    try (var files = Files.walk(target)) {
      for (Path file : files.toList()) {
        if (Files.isSymbolicLink(file)) {
          Path to = file.getParent().resolve(Files.readSymbolicLink(file)).normalize();
          assertThat(to.startsWith(target)).as("link to " + to).isTrue();
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          size += Files.size(file);
        }
      }
    }
    assertThat(size).isLessThanOrEqualTo(LIMIT + 64 * 1024);
  }

  /** Seeds are in hexadecimal digits, beginning with the PK of zip files. */
  private static byte[] decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.US_ASCII).strip();
    if (text.startsWith("504b") && text.length() % 2 == 0) {
      try {
        return HexFormat.of().parseHex(text);
      } catch (IllegalArgumentException e) {
        return bytes;
      }
    }
    return bytes;
  }
}
