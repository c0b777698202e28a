package io.demitasse.maven.zip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what went where and why. */
public final class ContentsReport {
  private ContentsReport() {}

  /** Lines for people: the files of the zip, then what was left out. */
  public static List<String> of(
      Path zip, long bytes, List<FunctionZip.Packed> files, Selection selection) {
    List<String> lines = new ArrayList<>();
    lines.add("%s, %s:".formatted(zip.getFileName(), size(bytes)));
    for (FunctionZip.Packed file : files) {
      lines.add("  %-44s %9s  %s".formatted(file.name(), size(file.bytes()), file.origin()));
    }
    if (!selection.leftOut().isEmpty()) {
      lines.add("Left out:");
    }
    for (Selection.LeftOut one : selection.leftOut()) {
      lines.add("  %-54s  %s".formatted(one.library(), one.reason()));
    }
    return lines;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
