package io.demitasse.maven;

import io.demitasse.layer.advice.Troubleshooting;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds the zip of a layer: a file, or an artifact of a repository. */
final class LayerResolver {
  private final RepositorySystem repositories;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;
  private final Path folder;

  /**
   * @param folder what relative names start from
   */
  LayerResolver(
      RepositorySystem repositories,
      RepositorySystemSession session,
      List<RemoteRepository> remotes,
      Path folder) {
    this.repositories = repositories;
    this.session = session;
    this.remotes = remotes;
    this.folder = folder;
  }

  Path find(String what, String reference) throws MojoExecutionException {
    Optional<Path> file = file(reference);
    if (file.isPresent()) {
      return file.get();
    }
    DefaultArtifact artifact;
    try {
      artifact = new DefaultArtifact(reference);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "There is no %s %s. Name a zip, or a coordinate group:artifact:zip:classifier:version. %s"
              .formatted(what, reference, Troubleshooting.NO_LAYER.sentence()),
          e);
    }
    try {
      return repositories
          .resolveArtifact(session, new ArtifactRequest(artifact, remotes, null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoExecutionException(
          ("The %s %s is in no repository. Run \"mvn install\" in Demitasse, or name a zip with"
                  + " -Ddemitasse.layer=FILE. %s")
              .formatted(what, reference, Troubleshooting.NO_LAYER.sentence()),
          e);
    }
  }

  private Optional<Path> file(String reference) {
    try {
      Path file = folder.resolve(reference);
      return Files.exists(file) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
