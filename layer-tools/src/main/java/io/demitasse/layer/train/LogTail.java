package io.demitasse.layer.train;

import io.demitasse.local.environment.log.LineOutput;
import java.nio.charset.StandardCharsets;

/** Keeps the end of a log and hands it on, without what the JVM says of its own assistant. */
final class LogTail implements LineOutput {
  private static final int LIMIT = 256 * 1024;

  private final Progress progress;
  private final StringBuilder text = new StringBuilder();

  LogTail(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void append(byte[] lines) {
    var kept = new StringBuilder();
    var printed = new String(lines, StandardCharsets.UTF_8);
    printed.lines().filter(line -> !isOfAssembly(line)).forEach(l -> kept.append(l).append('\n'));
    progress.log(kept.toString().getBytes(StandardCharsets.UTF_8));
    text.append(kept);
    text.delete(0, Math.max(0, text.length() - LIMIT));
  }

  /** The JVM that writes a cache is another one, which gets its options so: 6 KB of them. */
  private static boolean isOfAssembly(String line) {
    return line.startsWith("Picked up JAVA_TOOL_OPTIONS:") && line.contains("-XX:AOTMode=create");
  }

  /** The last lines, without those of the platform. */
  synchronized String last(int lines) {
    var all =
        text.toString()
            .lines()
            .filter(line -> !line.startsWith("START ") && !line.startsWith("END "))
            .filter(line -> !line.startsWith("REPORT ") && !line.startsWith("INIT_START "))
            .toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  @Override
  public synchronized String toString() {
    return text.toString();
  }
}
