package io.demitasse.maven;

import io.demitasse.maven.zip.LayerLibraries;
import io.demitasse.maven.zip.LibraryLayerZip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** What goals know that look at the layers of a function. */
abstract class LayerMojo extends FunctionMojo {
  private final RepositorySystem repositories;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private @Nullable RepositorySystemSession session;

  @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true)
  private @Nullable List<RemoteRepository> remotes;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private @Nullable String version;

  @Parameter(defaultValue = "${maven.version}", readonly = true)
  private @Nullable String mavenVersion;

  /**
   * The layer: a zip, or the coordinate of one, {@code group:artifact:zip:classifier:version}.
   * Without it the layer is {@code io.demitasse:layer-packaging:zip:PROFILE-ARCHITECTURE} in the
   * version of this plugin.
   */
  @Parameter(property = "demitasse.layer")
  private @Nullable String layer;

  /** Profile of the layer: {@code minimal}, {@code standard} or {@code full}. */
  @Parameter(property = "demitasse.profile", defaultValue = "standard")
  private @Nullable String profile;

  /**
   * Processor that the function runs on: {@code x86_64} or {@code arm64}. By default that of this
   * machine.
   */
  @Parameter(property = "demitasse.architecture")
  private @Nullable String architecture;

  /**
   * Layers attached after the layer, in their order: zips, or coordinates {@code
   * group:artifact:zip:classifier:version}. What is in {@code demitasse/libraries} of one is left
   * out of the function's zip.
   */
  @Parameter(property = "demitasse.libraryLayers")
  private @Nullable List<String> libraryLayers;

  /** Environment variables of the function. */
  @Parameter private @Nullable Map<String, String> environment;

  LayerMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  /** Before anything starts a Local Lambda. */
  final void quietServer() {
    QuietServer.inMaven(given(mavenVersion));
  }

  /** The layer with the JVM. */
  final Path layer() throws MojoExecutionException {
    return resolver().find("layer", layerReference());
  }

  /** The same, or empty where nobody has it and nobody asked for one. */
  final Optional<Path> layerIfThere() throws MojoExecutionException {
    architecture();
    try {
      return Optional.of(layer());
    } catch (MojoExecutionException e) {
      if (layer != null) {
        throw e;
      }
      getLog().debug(e);
      return Optional.empty();
    }
  }

  final List<Path> libraryLayers() throws MojoExecutionException {
    List<Path> files = new ArrayList<>();
    for (String reference : libraryLayers == null ? List.<String>of() : libraryLayers) {
      files.add(resolver().find("library layer", reference));
    }
    return files;
  }

  /** What all layers of the function bring. */
  final List<LayerLibraries> layersWithLibraries() throws MojoExecutionException {
    List<LayerLibraries> layers = new ArrayList<>(List.of(LayerLibraries.BASE));
    for (Path file : libraryLayers()) {
      try {
        layers.addAll(LibraryLayerZip.read(file));
      } catch (IOException e) {
        throw new MojoExecutionException("Cannot pack: " + e.getMessage(), e);
      }
    }
    return layers;
  }

  final Map<String, String> environment() {
    return environment == null ? Map.of() : Map.copyOf(environment);
  }

  private String layerReference() throws MojoExecutionException {
    if (layer != null) {
      return layer;
    }
    return "io.demitasse:layer-packaging:zip:%s-%s:%s"
        .formatted(given(profile), architecture(), given(version));
  }

  /** As Lambda calls it. */
  final String architecture() throws MojoExecutionException {
    String name = architecture == null ? System.getProperty("os.arch", "") : architecture;
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "x86_64", "amd64" -> "x86_64";
      case "arm64", "aarch64" -> "arm64";
      default ->
          throw new MojoExecutionException(
              "Lambda has no architecture "
                  + name
                  + ". Set demitasse.architecture to x86_64 or arm64.");
    };
  }

  private LayerResolver resolver() {
    return new LayerResolver(
        repositories,
        given(session),
        remotes == null ? List.of() : remotes,
        project().getBasedir().toPath());
  }
}
