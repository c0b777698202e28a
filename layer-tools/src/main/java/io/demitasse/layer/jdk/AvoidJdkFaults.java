package io.demitasse.layer.jdk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The step of the layer build that tells the faults of its JDK and appends the options for them.
 */
public final class AvoidJdkFaults {
  private static final String VERSION = "JAVA_VERSION=";

  private AvoidJdkFaults() {}

  /**
   * Reads the version of a JRE, tells its faults and appends to the file of JVM options.
   *
   * @throws IOException if the JRE does not say its version
   */
  public static void run(Path jre, Path options, PrintStream out) throws IOException {
    Runtime.Version version = versionOf(jre);
    JdkFaults faults = JdkFaults.of(version);
    for (JdkFault fault : faults.list()) {
      out.println("JDK " + version + " has " + fault);
    }
    new JvmOptionsFile(options).append(faults);
  }

  /** Of the JRE that is linked, not of the JDK that links it: a layer can be built for another. */
  private static Runtime.Version versionOf(Path jre) throws IOException {
    Path release = jre.resolve("release");
    for (String line : Files.readAllLines(release, StandardCharsets.UTF_8)) {
      if (line.startsWith(VERSION)) {
        return Runtime.Version.parse(line.substring(VERSION.length()).replace("\"", ""));
      }
    }
    throw new IOException(release + " has no line " + VERSION + ": it is not the JRE of a layer");
  }
}
