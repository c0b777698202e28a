package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the figures were measured on. */
public final class Machine {
  private Machine() {}

  public static void describe(Map<String, String> about) throws IOException {
    about.put("processor", field(Path.of("/proc/cpuinfo"), "model name"));
    about.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    about.put("memory", field(Path.of("/proc/meminfo"), "MemTotal"));
    about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    about.put("JDK", System.getProperty("java.vm.vendor") + " " + Runtime.version());
  }

  /** Load averages of one, five and fifteen minutes: others may use the machine. */
  public static String load() throws IOException {
    String[] words = Files.readString(Path.of("/proc/loadavg")).split(" ", 4);
    return words[0] + " " + words[1] + " " + words[2];
  }

  static String field(Path file, String name) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(name)) {
        return line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return "unknown";
  }
}
