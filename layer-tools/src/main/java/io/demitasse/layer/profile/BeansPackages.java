package io.demitasse.layer.profile;

/** The packages of {@code java.desktop} that are whole in {@link Profile#BEANS_JAR}. */
public final class BeansPackages {
  private BeansPackages() {}

  /** Takes a name with dots. */
  public static boolean contains(String packageName) {
    return isOrIsIn(packageName, "java.beans") || isOrIsIn(packageName, "com.sun.beans");
  }

  private static boolean isOrIsIn(String packageName, String parent) {
    return packageName.equals(parent) || packageName.startsWith(parent + ".");
  }
}
