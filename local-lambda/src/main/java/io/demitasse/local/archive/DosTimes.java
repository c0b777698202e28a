package io.demitasse.local.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The DOS times of a zip file's entries, in the order of its central directory and read as UTC.
 * Lambda gives files these times whatever more exact ones the entry carries in extra fields, and
 * zip libraries do the opposite, so the central directory is read here.
 */
final class DosTimes {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final Instant EPOCH = Instant.parse("1980-01-01T00:00:00Z");

  private DosTimes() {}

  static List<FileTime> of(Path zip) throws IOException {
    try (var channel = FileChannel.open(zip)) {
      var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      file.order(ByteOrder.LITTLE_ENDIAN);
      int end = endOfCentralDirectory(file);
      return entries(file, end - file.getInt(end + 12), end);
    } catch (IndexOutOfBoundsException e) {
      throw new InvalidArchiveException("the central directory of the zip file is damaged", e);
    }
  }

  private static int endOfCentralDirectory(ByteBuffer file) throws InvalidArchiveException {
    for (int at = file.limit() - END_SIZE; at >= 0; at--) {
      if (file.getInt(at) == END_SIGNATURE) {
        return at;
      }
    }
    throw new InvalidArchiveException("the file is not a zip file, or its end is missing");
  }

  private static List<FileTime> entries(ByteBuffer file, int start, int end) {
    var times = new ArrayList<FileTime>();
    for (int at = start; at + ENTRY_SIZE <= end && file.getInt(at) == ENTRY_SIGNATURE; ) {
      times.add(time(file.getShort(at + 12) & 0xFFFF, file.getShort(at + 14) & 0xFFFF));
      at += ENTRY_SIZE + length(file, at + 28) + length(file, at + 30) + length(file, at + 32);
    }
    return times;
  }

  private static int length(ByteBuffer file, int at) {
    return file.getShort(at) & 0xFFFF;
  }

  private static FileTime time(int time, int date) {
    try {
      return FileTime.from(
          LocalDateTime.of(
                  1980 + (date >> 9),
                  (date >> 5) & 15,
                  date & 31,
                  time >> 11,
                  (time >> 5) & 63,
                  (time & 31) * 2)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException zeroDate) {
      return FileTime.from(EPOCH);
    }
  }
}
