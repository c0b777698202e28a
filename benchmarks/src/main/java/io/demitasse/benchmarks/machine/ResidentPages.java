package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pages that a JVM holds, by what they are for.
 *
 * <p>A page that is written to was at least one fault. Of a file that is only read, the kernel maps
 * sixteen with each fault.
 */
public final class ResidentPages {
  private static final long KB_OF_PAGE = 4;

  /** Below it lies a heap with compressed references, see {@code -XX:SharedBaseAddress}. */
  private static final long END_OF_HEAP = 32L << 30;

  private final Map<Mapping, Long> pages = new EnumMap<>(Mapping.class);
  private Range range = new Range(0, "", "");

  private ResidentPages() {}

  private record Range(long from, String access, String file) {}

  public static Map<Mapping, Long> of(long pid) throws IOException {
    return of(Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps")));
  }

  static Map<Mapping, Long> of(List<String> smaps) {
    var resident = new ResidentPages();
    long rss = 0;
    for (String line : smaps) {
      String[] words = line.split(" +", 6);
      if (!words[0].endsWith(":")) {
        resident.range =
            new Range(
                Long.parseUnsignedLong(words[0].substring(0, words[0].indexOf('-')), 16),
                words[1],
                words.length > 5 ? words[5].strip() : "");
      } else if (words[0].equals("Rss:")) {
        rss = Long.parseLong(words[1]) / KB_OF_PAGE;
      } else if (words[0].equals("Anonymous:")) {
        long anonymous = Long.parseLong(words[1]) / KB_OF_PAGE;
        resident.add(anonymous, true);
        resident.add(rss - anonymous, false);
      }
    }
    return resident.pages;
  }

  private void add(long count, boolean anonymous) {
    if (count > 0) {
      pages.merge(mapping(anonymous), count, Long::sum);
    }
  }

  private Mapping mapping(boolean anonymous) {
    String file = range.file.toLowerCase(Locale.ROOT);
    if (file.endsWith(".aot") || file.endsWith(".jsa")) {
      return anonymous ? Mapping.CACHE_COPIED : Mapping.CACHE_READ;
    }
    if (file.endsWith("libjvm.so")) {
      return anonymous ? Mapping.JVM_COPIED : Mapping.JVM_READ;
    }
    if (file.startsWith("/")) {
      return Mapping.FILES;
    }
    if (range.access.contains("x")) {
      return Mapping.CODE;
    }
    boolean heap = file.isEmpty() && Long.compareUnsigned(range.from, END_OF_HEAP) < 0;
    return heap ? Mapping.JAVA_HEAP : Mapping.OTHER;
  }
}
