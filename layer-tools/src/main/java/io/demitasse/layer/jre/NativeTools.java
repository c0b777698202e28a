package io.demitasse.layer.jre;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The binutils for one architecture. */
public final class NativeTools {
  private final Path strip;

  private NativeTools(Path strip) {
    this.strip = strip;
  }

  /** Finds them on a search path such as that of the variable {@code PATH}. */
  public static Optional<NativeTools> on(String searchPath, String arch) {
    return find(searchPath, prefix(arch) + "strip").map(NativeTools::new);
  }

  /** Whether jlink finds the {@code objcopy} that it runs for this architecture. */
  public static boolean jlinkStrips(String searchPath, String arch) {
    return prefix(arch).isEmpty() && find(searchPath, "objcopy").isPresent();
  }

  private static String prefix(String arch) {
    String own = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    if (arch.equals(own)) {
      return "";
    }
    return arch.equals("arm64") ? "aarch64-linux-gnu-" : "x86_64-linux-gnu-";
  }

  private static Optional<Path> find(String searchPath, String program) {
    for (String folder : searchPath.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Removes what only debuggers read from all libraries of a JRE: 5 MB. */
  void stripSymbols(Path jre) throws IOException, InterruptedException {
    try (var files = Files.walk(jre.resolve("lib"))) {
      for (Path library : files.filter(file -> file.toString().endsWith(".so")).toList()) {
        run(List.of("--strip-unneeded"), library);
      }
    }
  }

  /**
   * Removes the tables to unwind the frames of {@code libjvm.so}: 0.8 MB of zip. HotSpot throws no
   * C++ exceptions and walks its frames by their pointers; a native library catches what it throws.
   */
  void stripUnwindTables(Path jre) throws IOException, InterruptedException {
    run(
        List.of("--remove-section=.eh_frame", "--remove-section=.eh_frame_hdr"),
        jre.resolve("lib/server/libjvm.so"));
  }

  private void run(List<String> options, Path library) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(strip.toString());
    command.addAll(options);
    command.add(library.toString());
    Commands.run(command);
  }
}
