package io.demitasse.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.local.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnzipperTest {
  private static final int LINK = 0120777;
  private static final long LIMIT = 1_000_000;

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void create() throws IOException {
    target = Files.createDirectory(folder.resolve("target"));
  }

  @Test
  void files_keep_their_content_and_mode_bits() throws IOException {
    var zip =
        new Zips().add("bin/", 040755, "").add("bin/run", 0755, "#!").add("lib/a", 0640, "abc");
    long size = Unzipper.unzip(zip.build(folder), target, LIMIT);
    assertThat(size).isEqualTo(5);
    assertThat(target.resolve("bin/run")).hasContent("#!");
    assertThat(mode("bin/run")).isEqualTo("rwxr-xr-x");
    assertThat(mode("lib/a")).isEqualTo("rw-r-----");
    assertThat(mode("bin")).isEqualTo("rwxr-xr-x");
  }

  @Test
  void times_are_the_dos_times_read_as_utc_whatever_extra_fields_say() throws IOException {
    var zip = folder.resolve("times.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      var plain = new ZipEntry("plain");
      plain.setTimeLocal(LocalDateTime.parse("2026-11-23T12:34:56"));
      out.putNextEntry(plain);
      var extended = new ZipEntry("extended");
      // Written with an extended timestamp, since it is too precise for a DOS time.
      extended.setLastModifiedTime(FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
      out.putNextEntry(extended);
      out.closeEntry();
    }
    setDosTime(zip, 1);
    Unzipper.unzip(zip, target, LIMIT);
    assertThat(time("plain")).isEqualTo("2026-11-23T12:34:56Z");
    assertThat(time("extended")).isEqualTo("1980-01-01T00:00:00Z");
  }

  /** Sets the time of an entry in the central directory to that of builds without times. */
  private static void setDosTime(Path zip, int entry) throws IOException {
    var bytes = Files.readAllBytes(zip);
    int seen = -1;
    for (int at = 0; seen < entry; at++) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
        seen++;
        if (seen == entry) {
          bytes[at + 12] = 0;
          bytes[at + 13] = 0;
          bytes[at + 14] = 0x21;
          bytes[at + 15] = 0;
        }
      }
    }
    Files.write(zip, bytes);
  }

  @Test
  void links_that_stay_inside_are_kept() throws IOException {
    var zip = new Zips().add("lib/real.so.1", 0644, "x").add("lib/real.so", LINK, "real.so.1");
    Unzipper.unzip(zip.build(folder), target, LIMIT);
    assertThat(Files.readSymbolicLink(target.resolve("lib/real.so"))).hasToString("real.so.1");
    assertThat(target.resolve("lib/real.so")).hasContent("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "a/../../evil",
        "/etc/evil",
        "a//b",
        "..",
        "a\\..\\evil",
        "a/../b",
        "evil\u0000",
        "new\nline"
      })
  void hostile_names_are_refused(String name) throws IOException {
    var zip = new Zips().add(name, 0644, "x").build(folder);
    assertThatThrownBy(() -> Unzipper.unzip(zip, target, LIMIT))
        .isInstanceOf(InvalidArchiveException.class);
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "link, /etc/passwd",
    "link, ../outside",
    "a/link, ../../outside",
    "link, x/../../outside",
    "link, a/../b",
  })
  void links_out_of_the_archive_are_refused(String name, String to) throws IOException {
    var zip = new Zips().add(name, LINK, to).build(folder);
    assertThatThrownBy(() -> Unzipper.unzip(zip, target, LIMIT))
        .isInstanceOf(InvalidArchiveException.class)
        .hasMessageContaining("links out of the archive");
  }

  @Test
  void nothing_is_written_through_a_link() throws IOException {
    var zip =
        new Zips()
            .add("dir", LINK, "other")
            .add("other/", 040755, "")
            .add("dir/file", 0644, "x")
            .build(folder);
    assertThatThrownBy(() -> Unzipper.unzip(zip, target, LIMIT)).isInstanceOf(IOException.class);
    assertThat(target.resolve("other/file")).doesNotExist();
  }

  @Test
  void duplicate_entries_are_refused() throws IOException {
    var zip = new Zips().add("a", 0644, "1").add("a", 0644, "2").build(folder);
    assertThatThrownBy(() -> Unzipper.unzip(zip, target, LIMIT))
        .isInstanceOf(InvalidArchiveException.class)
        .hasMessageContaining("duplicate");
  }

  @Test
  void an_archive_that_grows_beyond_the_limit_is_refused() throws IOException {
    var zip = new Zips().add("zeros", 0644, new byte[(int) LIMIT + 1]).build(folder);
    assertThat(Files.size(zip)).isLessThan(10_000);
    assertThatThrownBy(() -> Unzipper.unzip(zip, target, LIMIT))
        .isInstanceOf(UnzippedSizeException.class)
        .hasMessage("Unzipped size must be smaller than 1000000 bytes");
  }

  @Test
  void what_is_no_zip_file_is_refused() throws IOException {
    var text = Files.writeString(folder.resolve("text"), "this is not a zip file, is it?");
    var empty = Files.createFile(folder.resolve("empty"));
    var cut = folder.resolve("cut");
    Files.write(cut, Arrays.copyOf(Zips.of("a", "b"), 40));
    for (var file : List.of(text, empty, cut)) {
      assertThatThrownBy(() -> Unzipper.unzip(file, target, LIMIT))
          .isInstanceOf(InvalidArchiveException.class);
    }
  }

  @Test
  void a_damaged_entry_is_refused() throws IOException {
    var bytes = Zips.of("a", "some content that is long enough to be damaged".repeat(20));
    bytes[45] ^= 0x55;
    var zip = Files.write(folder.resolve("damaged"), bytes);
    assertThatThrownBy(() -> Unzipper.unzip(zip, target, LIMIT))
        .isInstanceOf(InvalidArchiveException.class);
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(name)));
  }

  private String time(String name) throws IOException {
    return Files.getLastModifiedTime(target.resolve(name)).toString();
  }
}
