package io.demitasse.layer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Times as zip files have them. An entry has a date and a time of day without a zone, which Lambda
 * reads as UTC, in steps of two seconds; an AOT cache is refused if the time of a jar differs from
 * that of its training, by one second too.
 */
public final class ZipTimes {
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  private ZipTimes() {}

  /** Gives all files and folders below a folder times that survive a zip file. */
  public static void settle(Path folder) throws IOException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = files.filter(file -> !Files.isSymbolicLink(file)).toList();
    }
    for (var file : all) {
      var time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
      Files.setLastModifiedTime(file, settled(time, ZoneId.systemDefault()));
    }
  }

  /**
   * The nearest time that a zip file can hold, and that the zip library, which takes times of this
   * machine's zone, can be told: in spring an hour of the wall clock is missing.
   */
  static FileTime settled(FileTime time, ZoneId zone) {
    var utc = LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
    var even = utc.withNano(0).minusSeconds(utc.getSecond() % 2);
    var inRange = even.isBefore(FIRST) ? FIRST : even.isAfter(LAST) ? LAST : even;
    var gap = zone.getRules().getTransition(inRange);
    var exists = gap != null && gap.isGap() ? gap.getDateTimeAfter() : inRange;
    return FileTime.from(exists.toInstant(ZoneOffset.UTC));
  }

  /** The milliseconds that stand for this time's date and time of day, in UTC, in a zone. */
  static long millis(FileTime time, ZoneId zone) {
    return LocalDateTime.ofInstant(settled(time, zone).toInstant(), ZoneOffset.UTC)
        .atZone(zone)
        .toInstant()
        .toEpochMilli();
  }
}
