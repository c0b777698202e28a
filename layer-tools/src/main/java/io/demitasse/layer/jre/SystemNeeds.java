package io.demitasse.layer.jre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the native code of a JRE asks of the system. */
public final class SystemNeeds {
  /** Of {@code provided.al2023}. */
  private static final int GLIBC_MINOR = 34;

  /** What {@code provided.al2023} has for both architectures. */
  private static final Set<String> LIBRARIES =
      Set.of("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libz.so.1");

  private static final String GLIBC = "GLIBC_2.";

  private SystemNeeds() {}

  /** Says what Lambda's system does not have; empty if there is nothing. */
  public static Optional<String> beyondLambda(Path jre) throws IOException {
    Set<String> own = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    int glibc = 0;
    try (var files = Files.walk(jre)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (ElfFile.isElf(file)) {
          own.add(file.getFileName().toString());
          ElfFile elf = ElfFile.read(file);
          asked.addAll(elf.libraries());
          for (String version : elf.versions()) {
            glibc = Math.max(glibc, glibcMinor(version));
          }
        }
      }
    }
    asked.removeIf(
        name -> LIBRARIES.contains(name) || own.contains(name) || name.startsWith("ld-linux"));
    if (glibc > GLIBC_MINOR) {
      return Optional.of(
          "its JRE needs glibc 2." + glibc + ", and Lambda's system has 2." + GLIBC_MINOR);
    }
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "its JRE needs " + String.join(", ", asked) + ", which Lambda's system does not have");
  }

  /** Such as 17 of {@code GLIBC_2.17} or {@code GLIBC_2.2.5}; 0 of other versions. */
  private static int glibcMinor(String version) {
    if (!version.startsWith(GLIBC)) {
      return 0;
    }
    int from = GLIBC.length();
    int end = from;
    while (end < version.length() && Character.isDigit(version.charAt(end))) {
      end++;
    }
    return end == from ? 0 : Integer.parseInt(version.substring(from, end));
  }
}
