package io.demitasse.maven;

import io.demitasse.maven.zip.Library;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** What a project runs with, in the order of its class path. */
final class ProjectLibraries {
  private ProjectLibraries() {}

  /** Of a goal that asks for scope runtime. */
  static List<Library> of(MavenProject project) {
    List<Library> libraries = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getArtifactHandler().isAddedToClasspath()) {
        libraries.add(
            new Library(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                artifact.getClassifier() == null ? "" : artifact.getClassifier(),
                artifact.getFile().toPath()));
      }
    }
    return libraries;
  }
}
