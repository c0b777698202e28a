package io.demitasse.runtime.startup;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The AOT cache that the bootstrap gave this JVM, beside it a fingerprint of the jars that it was
 * trained on.
 *
 * <p>The JVM refuses a cache that was made by another JVM or for other options. That a jar has
 * changed it does not notice before version 25.0.4: it runs the old classes (JDK-8377932).
 *
 * <p>Every start pays for this check: plain streams, because {@code java.nio.file} costs more.
 */
final class AotCache {
  private final String fingerprint;
  private final List<String> jars;

  /**
   * @param file its fingerprint has the same name and {@code .fingerprint}
   * @param classPath of the running JVM
   */
  AotCache(String file, String classPath) {
    this.fingerprint = file + ".fingerprint";
    this.jars = jarsOf(classPath);
  }

  /**
   * Writes what this class path is made of.
   *
   * @param layer identifies the layer, for the bootstrap to compare
   */
  void writeFingerprint(String layer) throws IOException {
    StringBuilder text = new StringBuilder(layer);
    for (String jar : jars) {
      text.append('\n').append(line(jar));
    }
    try (OutputStream out = new FileOutputStream(fingerprint)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Says which jar is not the one of the training; empty if all are. */
  Optional<String> staleness() {
    try (InputStream in = new FileInputStream(fingerprint)) {
      String[] trained = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      for (int i = 1; i < trained.length; i++) {
        String now = i <= jars.size() ? line(jars.get(i - 1)) : "nothing";
        if (!trained[i].equals(now)) {
          return Optional.of("it was trained on jar " + trained[i] + ", and finds " + now);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("its fingerprint cannot be checked: " + e);
    }
  }

  private static String line(String jar) throws IOException {
    JarFingerprint now = JarFingerprint.of(jar);
    return jar.substring(jar.lastIndexOf('/') + 1) + " " + now.size() + " " + now.crc();
  }

  private static List<String> jarsOf(String classPath) {
    List<String> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        jars.add(entry);
      }
    }
    return jars;
  }
}
