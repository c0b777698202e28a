package io.demitasse.maven;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.library.LibraryLayer;
import io.demitasse.layer.library.LibraryLayerBuilder;
import io.demitasse.layer.library.LibraryLayerReport;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.maven.zip.BuildTime;
import io.demitasse.maven.zip.LayerLibraries;
import io.demitasse.maven.zip.Library;
import io.demitasse.maven.zip.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Builds a layer of the project's libraries, with one AOT cache for all functions that are attached
 * to it: the project's own classes are the handlers that train it, and are not in the layer.
 */
@Mojo(
    name = "layer",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class LibraryLayerMojo extends LayerMojo {
  private final MavenProjectHelper helper;

  /** Name of the layer's libraries: small letters, digits and hyphens. */
  @Parameter(property = "demitasse.libraries", defaultValue = "${project.artifactId}")
  private @Nullable String libraries;

  /** Training events, {@code *.json}, each with a {@code handler} and an {@code event}. */
  @Parameter(property = "demitasse.trainingEvents", defaultValue = "${project.basedir}/events")
  private @Nullable File trainingEvents;

  /** Classes of the handlers that the events name. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private @Nullable File classes;

  /** Time of all files in the zip: ISO 8601, or seconds since 1970. */
  @Parameter(defaultValue = "${project.build.outputTimestamp}")
  private @Nullable String outputTimestamp;

  /** Attaches the zip, with the name of the processor as its classifier. */
  @Parameter(property = "demitasse.attach", defaultValue = "true")
  private boolean attach;

  /** For Maven. */
  @Inject
  public LibraryLayerMojo(RepositorySystem repositories, MavenProjectHelper helper) {
    super(repositories);
    this.helper = helper;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    quietServer();
    try {
      LibraryLayerReport report =
          new LibraryLayerBuilder(libraryLayer(), new LoggedProgress(getLog())).run();
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%s: %.1f MB, %.1f unzipped; a start takes %d classes from its cache",
                  report.zip().getFileName(),
                  report.zipSize() / 1e6,
                  report.unzipped() / 1e6,
                  report.classes()));
      if (attach) {
        helper.attachArtifact(project(), "zip", architecture(), report.zip().toFile());
      }
    } catch (TrainingException e) {
      throw new MojoFailureException(
          "The layer was not built: "
              + e.getMessage()
              + "\n"
              + Troubleshooting.TRAINING_FAILS.sentence(),
          e);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("The layer was not built: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("The layer was not built: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The layer was not built: interrupted", e);
    }
  }

  private LibraryLayer libraryLayer() throws MojoExecutionException {
    List<Path> jars =
        Selection.of(ProjectLibraries.of(project()), List.of(LayerLibraries.BASE), List.of())
            .packed()
            .stream()
            .map(Library::file)
            .toList();
    return new LibraryLayer(
        given(libraries),
        jars,
        given(classes).toPath(),
        given(trainingEvents).toPath(),
        layer(),
        environment(),
        BuildTime.of(outputTimestamp == null ? "" : outputTimestamp).toInstant(),
        Path.of(project().getBuild().getDirectory()));
  }
}
