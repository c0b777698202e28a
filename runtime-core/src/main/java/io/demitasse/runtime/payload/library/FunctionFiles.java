package io.demitasse.runtime.payload.library;

import java.io.File;
import java.io.IOException;
import java.util.zip.ZipFile;

/**
 * Tells whether a function brings a file, without what {@code ClassLoader.getResource} does first:
 * asking all modules of the JDK, and opening the large serialization library of the layer.
 */
public final class FunctionFiles {
  private final ClassLoader loader;

  public FunctionFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Whether the function brings that file.
   *
   * @param name with slashes, of a class file or resource
   */
  public boolean contains(String name) {
    if (!loader.equals(ClassLoader.getSystemClassLoader())) {
      return loader.getResource(name) != null;
    }
    String classPath = System.getProperty("java.class.path", "");
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!areOfLayer(entry)
          && (entry.endsWith(".jar") ? inJar(entry, name) : new File(entry, name).isFile())) {
        return true;
      }
    }
    return false;
  }

  /** The paths of the function too lead from the layer's folder: {@code demitasse/../../task}. */
  public static boolean areOfLayer(String classPathEntry) {
    return classPathEntry.contains("/demitasse/lib/");
  }

  /** Cheap for jars that the loader has opened already: the JDK shares their directories. */
  private static boolean inJar(String jar, String name) {
    try (ZipFile zip = new ZipFile(jar)) {
      return zip.getEntry(name) != null;
    } catch (IOException e) {
      // The loader passes over files that are no jars, too.
      return false;
    }
  }
}
