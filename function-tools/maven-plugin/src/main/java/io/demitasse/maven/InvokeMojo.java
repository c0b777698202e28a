package io.demitasse.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Runs the function's zip on the layer, on this machine, and prints its answers. */
@Mojo(name = "invoke", threadSafe = true)
public final class InvokeMojo extends CommandMojo {
  /** Events: files, and folders of which all {@code .json} files are taken. */
  @Parameter(property = "demitasse.events", defaultValue = "${project.basedir}/src/test/events")
  private @Nullable List<File> events;

  /** Memory of the function, in MB. */
  @Parameter(property = "demitasse.memory")
  private @Nullable Integer memory;

  /** Waits for a Java debugger on this port before anything runs. */
  @Parameter(property = "demitasse.debug")
  private @Nullable Integer debug;

  /** For Maven. */
  @Inject
  public InvokeMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<Path> files = EventFiles.of(events == null ? List.of() : events);
    if (files.isEmpty()) {
      throw new MojoExecutionException(
          "There are no events in src/test/events. Write one, or name one by"
              + " -Ddemitasse.events=FILE.");
    }
    run(
        new Arguments("invoke")
            .with("--code", existingZip())
            .with("--handler", handler())
            .with("--layer", layer())
            .withAll("--layer", libraryLayers())
            .withAll("--event", files)
            .with("--memory", memory)
            .with("--debug", debug)
            .withVariables(environment()));
  }
}
