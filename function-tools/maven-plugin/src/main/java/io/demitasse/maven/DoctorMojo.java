package io.demitasse.maven;

import io.demitasse.layer.doctor.Doctor;
import io.demitasse.layer.doctor.Report;
import io.demitasse.layer.doctor.check.Finding;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.profile.Profiles;
import io.demitasse.local.archive.FolderTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the function's zip will run on the layer, and on which profile of it; fails the
 * build for what will not run.
 */
@Mojo(name = "doctor", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DoctorMojo extends LayerMojo {
  /** Handler of the function, such as {@code com.example.Hello::handle}; without it, a guess. */
  @Parameter(property = "demitasse.handler")
  private @Nullable String handler;

  /** For Maven. */
  @Inject
  public DoctorMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<Path> layers = new ArrayList<>();
    Optional<Path> layer = layerIfThere();
    layer.ifPresentOrElse(
        layers::add,
        () ->
            getLog().info("No layer was found to compare with; -Ddemitasse.layer=FILE names one"));
    layers.addAll(libraryLayers());
    Report report = examine(existingZip(), layers);
    for (Finding finding : report.findings()) {
      switch (finding.level()) {
        case OK -> getLog().info(finding.message());
        case NOTE -> getLog().warn(finding.message());
        case PROBLEM -> getLog().error(finding.message());
      }
    }
    report.profile().ifPresent(profile -> getLog().info("The function runs on profile " + profile));
    if (report.problems() > 0) {
      throw new MojoFailureException(
          "The function will fail on the layer: "
              + report.findings().stream()
                  .filter(finding -> finding.level() == Finding.Level.PROBLEM)
                  .map(finding -> finding.message().replace('\n', ' '))
                  .reduce((first, second) -> first + " " + second)
                  .orElseThrow());
    }
  }

  private Report examine(Path function, List<Path> layers) throws MojoExecutionException {
    try {
      Path work = Files.createTempDirectory("demitasse-doctor-");
      try {
        return new Doctor(platform())
            .examine(
                new Doctor.Request(function, Optional.ofNullable(handler), layers, environment()),
                work);
      } finally {
        FolderTrees.delete(work);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot examine " + function + ": " + e.getMessage(), e);
    }
  }

  private static Platform platform() throws IOException {
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      return new Platform(jdk.modules(), Profiles.bundled());
    }
  }
}
