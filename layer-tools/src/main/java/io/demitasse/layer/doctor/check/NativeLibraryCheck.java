package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Native libraries outside of jars are for one processor each. */
public final class NativeLibraryCheck implements Check {
  private static final int HEADER = 20;

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    String layer =
        subject
            .demitasse()
            .flatMap(found -> found.release().flatMap(release -> release.value("ARCH")))
            .orElseGet(NativeLibraryCheck::ofThisMachine);
    Map<String, Set<String>> processors = new TreeMap<>();
    Map<String, String> example = new TreeMap<>();
    for (Path file : libraries(subject.folder())) {
      String name = String.valueOf(file.getFileName());
      processors.computeIfAbsent(name, key -> new TreeSet<>()).add(processorOf(file));
      example.putIfAbsent(name, subject.folder().relativize(file).toString());
    }
    List<Finding> findings = new ArrayList<>();
    processors.forEach((name, builtFor) -> {
      if (!builtFor.contains(layer)) {
        findings.add(
            Finding.problem(
                "native",
                Troubleshooting.WRONG_ARCHITECTURE,
                example.get(name)
                    + " is for "
                    + String.join(" and ", builtFor)
                    + ", and this layer is for "
                    + layer
                    + "."));
      }
    });
    if (findings.isEmpty() && !processors.isEmpty()) {
      findings.add(Finding.ok("native", "native libraries for " + layer));
    }
    return findings;
  }

  private static List<Path> libraries(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            String name = String.valueOf(file.getFileName());
            return name.endsWith(".so") || name.contains(".so.");
          })
          .sorted()
          .toList();
    }
  }

  /** By the field e_machine of the ELF header. */
  private static String processorOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      int machine = header.length < HEADER ? 0 : header[18] & 0xFF;
      return switch (machine) {
        case 62 -> "x86_64";
        case 183 -> "arm64";
        default -> "unknown";
      };
    }
  }

  static String ofThisMachine() {
    String arch = System.getProperty("os.arch");
    return arch.equals("aarch64") ? "arm64" : "x86_64";
  }
}
