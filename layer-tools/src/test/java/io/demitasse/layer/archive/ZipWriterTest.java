package io.demitasse.layer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipWriterTest {
  @TempDir private Path folder;

  private Path tree() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree/a/empty")).getParent().getParent();
    Path script = Files.writeString(tree.resolve("a/run.sh"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x--x"));
    Files.writeString(tree.resolve("größe 文.txt"), "x");
    Files.createSymbolicLink(tree.resolve("link"), Path.of("a/run.sh"));
    Files.setLastModifiedTime(script, time("2026-03-29T02:30:01.5Z"));
    Files.setLastModifiedTime(tree.resolve("größe 文.txt"), time("1970-01-01T00:00:01Z"));
    return tree;
  }

  private static FileTime time(String text) {
    return FileTime.from(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia"})
  void files_come_out_as_they_went_in_wherever_the_machine_is(String zone) throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Path tree = tree();
      ZipTimes.settle(tree);
      ZipWriter.pack(tree, folder.resolve("out.zip"));
      Path copy = Files.createDirectory(folder.resolve("copy"));
      Unzipper.unzip(folder.resolve("out.zip"), copy, Long.MAX_VALUE);
      for (String name : new String[] {"a/run.sh", "größe 文.txt", "a", "a/empty"}) {
        assertThat(Files.getLastModifiedTime(copy.resolve(name)))
            .as(name)
            .isEqualTo(Files.getLastModifiedTime(tree.resolve(name)));
        assertThat(Files.getPosixFilePermissions(copy.resolve(name)))
            .isEqualTo(Files.getPosixFilePermissions(tree.resolve(name)));
      }
      assertThat(Files.readSymbolicLink(copy.resolve("link"))).isEqualTo(Path.of("a/run.sh"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void entries_are_sorted_and_have_no_second_time_in_an_extra_field() throws IOException {
    Path tree = tree();
    ZipWriter.pack(tree, folder.resolve("out.zip"));
    try (var zip = new ZipFile(folder.resolve("out.zip").toFile())) {
      assertThat(Collections.list(zip.entries()))
          .extracting(ZipEntry::getName)
          .containsExactly("a/", "a/empty/", "a/run.sh", "größe 文.txt", "link");
      assertThat(Collections.list(zip.entries())).allMatch(entry -> entry.getExtra() == null);
    }
  }

  @Test
  void the_same_files_give_the_same_bytes_in_another_time_zone() throws IOException {
    Path tree = tree();
    // The zip library keeps the first moment of its calendar in the zone that it was loaded in.
    Files.setLastModifiedTime(tree.resolve("größe 文.txt"), time("1980-01-01T00:00:02Z"));
    ZipTimes.settle(tree);
    ZipWriter.pack(tree, folder.resolve("one.zip"));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      ZipWriter.pack(tree, folder.resolve("two.zip"));
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
  }

  @Test
  void times_become_whole_even_seconds_that_a_zip_file_and_the_zone_have() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(ZipTimes.settled(time("2026-05-04T03:02:01.9Z"), berlin))
        .isEqualTo(time("2026-05-04T03:02:00Z"));
    assertThat(ZipTimes.settled(time("1970-01-01T00:00:00Z"), berlin))
        .isEqualTo(time("1980-01-01T00:00:00Z"));
    assertThat(ZipTimes.settled(time("2200-01-01T00:00:00Z"), berlin))
        .isEqualTo(time("2107-12-31T23:59:58Z"));
    assertThat(ZipTimes.settled(time("2026-03-29T02:30:00Z"), berlin))
        .isEqualTo(time("2026-03-29T03:00:00Z"));
    assertThat(ZipTimes.settled(time("2026-03-29T02:30:00Z"), ZoneId.of("UTC")))
        .isEqualTo(time("2026-03-29T02:30:00Z"));
  }
}
