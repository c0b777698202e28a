package io.demitasse.maven.zip;

import java.nio.file.Path;

/**
 * A library that a function runs with.
 *
 * @param classifier empty for the main artifact
 * @param file a jar, or a folder with classes of another module of the same build
 */
public record Library(
    String groupId, String artifactId, String version, String classifier, Path file) {

  /** What stays the same from version to version: {@code group:artifact} and a classifier. */
  String key() {
    return groupId + ":" + artifactId + (classifier.isEmpty() ? "" : ":" + classifier);
  }

  /** The name of its jar where no other library has the same. */
  String jarName() {
    return artifactId + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
  }

  @Override
  public String toString() {
    return key() + ":" + version;
  }
}
