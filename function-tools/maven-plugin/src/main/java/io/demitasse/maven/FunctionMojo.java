package io.demitasse.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals know: the project, and where its zip is. */
abstract class FunctionMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** The function's zip, which goal {@code package} writes and the other goals read. */
  @Parameter(
      property = "demitasse.zip",
      defaultValue = "${project.build.directory}/${project.build.finalName}.zip")
  private @Nullable File zip;

  /** Does nothing. */
  @Parameter(property = "demitasse.skip", defaultValue = "false")
  private boolean skip;

  /** Does the work of the goal; not called for a project without code. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("demitasse.skip is set");
    } else if (project().getPackaging().equals("pom")) {
      getLog().debug("A project of packaging pom has no function");
    } else {
      run();
    }
  }

  final MavenProject project() {
    return given(project);
  }

  final Path zip() {
    return given(zip).toPath();
  }

  /** The zip, which has to be there. */
  final Path existingZip() throws MojoExecutionException {
    if (!Files.isRegularFile(zip())) {
      throw new MojoExecutionException(
          "There is no function zip "
              + zip()
              + ". Goal package writes it: run \"mvn package\" with goal package among the"
              + " executions of demitasse-maven-plugin.");
    }
    return zip();
  }

  /** Maven has set it. */
  static <T> T given(@Nullable T parameter) {
    return java.util.Objects.requireNonNull(parameter);
  }
}
