package io.demitasse.maven;

import io.demitasse.maven.zip.JarLayer;
import io.demitasse.maven.zip.Library;
import io.demitasse.maven.zip.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Serves the function on this machine while it is being written: after {@code target/classes} has
 * changed, by Maven or by an editor, the next invocation runs the new code. Until Ctrl-C.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DevMojo extends CommandMojo {
  /** Name of the function. */
  @Parameter(property = "demitasse.functionName", defaultValue = "${project.artifactId}")
  private @Nullable String functionName;

  /** Port on 127.0.0.1; 0 takes a free one. */
  @Parameter(property = "demitasse.port", defaultValue = "9000")
  private int port;

  /** Memory of the function, in MB. */
  @Parameter(property = "demitasse.memory")
  private @Nullable Integer memory;

  /** Opens each environment for a Java debugger, the first at this port. */
  @Parameter(property = "demitasse.debug")
  private @Nullable Integer debug;

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private @Nullable File classes;

  /** For Maven. */
  @Inject
  public DevMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    if (!given(classes).isDirectory()) {
      throw new MojoExecutionException(
          "There are no classes in "
              + classes
              + ". Compile the function first: mvn compile"
              + " demitasse:dev.");
    }
    run(
        new Arguments("dev")
            .with("--code", classes)
            .with("--handler", handler())
            .with("--layer", layer())
            .withAll("--layer", libraryLayers())
            .withAll("--layer", ownLibraries())
            .with("--function-name", functionName)
            .with("--port", port)
            .with("--memory", memory)
            .with("--debug", debug)
            .withVariables(environment()));
  }

  /**
   * As a layer, since the folder of classes has none; the class path has them at the same place.
   */
  private List<Path> ownLibraries() throws MojoExecutionException {
    List<Library> own =
        Selection.of(ProjectLibraries.of(project()), layersWithLibraries(), List.of()).packed();
    if (own.isEmpty()) {
      return List.of();
    }
    Path zip = Path.of(project().getBuild().getDirectory(), "demitasse", "libraries.zip");
    try {
      JarLayer.write(zip, own);
      return List.of(zip);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write " + zip + ": " + e.getMessage(), e);
    }
  }
}
