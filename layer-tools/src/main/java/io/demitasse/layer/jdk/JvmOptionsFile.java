package io.demitasse.layer.jdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of options that every JVM of a layer is started with; {@code #} begins a comment. */
public final class JvmOptionsFile {
  private final Path file;

  /** For an existing file. */
  public JvmOptionsFile(Path file) {
    this.file = file;
  }

  /**
   * Appends the options that avoid the faults, each group below its reason.
   *
   * @throws IOException if the file cannot be written
   */
  public void append(JdkFaults faults) throws IOException {
    StringBuilder text = new StringBuilder();
    for (JdkFault fault : faults.list()) {
      if (!fault.options().isEmpty()) {
        text.append("# ").append(fault).append('\n');
        for (String option : fault.options()) {
          text.append(option).append('\n');
        }
      }
    }
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
