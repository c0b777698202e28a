package io.demitasse.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Tells tests that use demitasse-junit where the layers are, for those that run on them, and where
 * to record the events that they send: goal {@code train} takes them from there. Adds to the
 * property {@code argLine}, which Surefire and Failsafe read; an {@code argLine} in the pom has to
 * begin with <code>@{argLine}</code>.
 */
@Mojo(name = "prepare-tests", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareTestsMojo extends LayerMojo {
  private static final String ARG_LINE = "argLine";

  /** The folder where events are recorded. */
  @Parameter(
      property = "demitasse.record",
      defaultValue = "${project.build.directory}/demitasse/events")
  private @Nullable File recordedEvents;

  /** For Maven. */
  @Inject
  public PrepareTestsMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void run() throws MojoExecutionException {
    Properties properties = project().getProperties();
    JvmOptions options =
        JvmOptions.parse(properties.getProperty(ARG_LINE, ""))
            .with("demitasse.record", given(recordedEvents).getPath());
    List<String> layers = layers();
    if (!layers.isEmpty()) {
      options = options.with("demitasse.layer", String.join(",", layers));
    }
    properties.setProperty(ARG_LINE, options.line());
    getLog().debug(ARG_LINE + "=" + options.line());
  }

  /** All or none: on some of them a function would not run as it does in Lambda. */
  private List<String> layers() throws MojoExecutionException {
    List<String> layers = new ArrayList<>();
    layerIfThere().ifPresent(layer -> layers.add(layer.toString()));
    if (layers.isEmpty()) {
      getLog().info("No layer was found: tests can run in the JVM only, and not on the layer");
      return layers;
    }
    try {
      libraryLayers().forEach(layer -> layers.add(layer.toString()));
      return layers;
    } catch (MojoExecutionException e) {
      getLog().info("Tests can run in the JVM only, and not on the layer: " + e.getMessage());
      return List.of();
    }
  }
}
