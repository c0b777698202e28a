package io.demitasse.maven;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Creates the function or updates it, trained if it was trained since it was packed. On a Local
 * Lambda the layers are published as well; on AWS they are there already.
 */
@Mojo(name = "deploy", threadSafe = true)
public final class DeployMojo extends CommandMojo {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Name of the function. */
  @Parameter(property = "demitasse.functionName", defaultValue = "${project.artifactId}")
  private @Nullable String functionName;

  /** Address of another Lambda than that of AWS, such as {@code http://127.0.0.1:9000}. */
  @Parameter(property = "demitasse.endpointUrl")
  private @Nullable String endpointUrl;

  /** Region of AWS; by default that of AWS's configuration. */
  @Parameter(property = "demitasse.region")
  private @Nullable String region;

  /** Layers on AWS: ARNs of versions, or names, which are the newest versions. */
  @Parameter(property = "demitasse.layerArns")
  private @Nullable List<String> layerArns;

  /** Execution role's ARN, which a new function on AWS needs. */
  @Parameter(property = "demitasse.role")
  private @Nullable String role;

  /** Memory in MB; a function that exists keeps its own. */
  @Parameter(property = "demitasse.memory")
  private @Nullable Integer memory;

  /** Timeout in seconds; a function that exists keeps its own. */
  @Parameter(property = "demitasse.timeout")
  private @Nullable Integer timeout;

  /** Makes the result a version, and leads this alias to it. */
  @Parameter(property = "demitasse.alias")
  private @Nullable String alias;

  /** Event that the new code has to answer; else the function is put back as it was. */
  @Parameter(property = "demitasse.smokeEvent")
  private @Nullable File smokeEvent;

  /** The trained zip. */
  @Parameter(
      property = "demitasse.trainedZip",
      defaultValue = "${project.build.directory}/${project.build.finalName}-trained.zip")
  private @Nullable File trainedZip;

  /** For Maven. */
  @Inject
  public DeployMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    List<String> layers = isLocal() ? publish() : layerArns == null ? List.of() : layerArns;
    run(
        new Arguments("deploy")
            .with("--function-name", functionName)
            .with("--code", newestZip())
            .with("--handler", handler())
            .withAll("--layer", layers)
            .with("--architecture", architecture())
            .with("--endpoint-url", endpointUrl)
            .with("--region", region)
            .with("--role", role)
            .with("--memory", memory)
            .with("--timeout", timeout)
            .with("--alias", alias)
            .with("--event", smokeEvent)
            .withVariables(environment()));
  }

  private boolean isLocal() throws MojoExecutionException {
    if (endpointUrl == null) {
      return false;
    }
    return host(endpointUrl)
        .map(LOOPBACK::contains)
        .orElseThrow(() ->
            new MojoExecutionException(
                endpointUrl + " is no address; it has to be like http://127.0.0.1:9000"));
  }

  private static Optional<String> host(String url) {
    try {
      URI address = new URI(url);
      return SCHEMES.contains(String.valueOf(address.getScheme()))
          ? Optional.ofNullable(address.getHost())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns the layers' names. What is there already is not published again. */
  private List<String> publish() throws MojoExecutionException, MojoFailureException {
    List<Path> zips = new ArrayList<>(List.of(layer()));
    zips.addAll(libraryLayers());
    List<String> names = new ArrayList<>();
    for (Path zip : zips) {
      String name = names.isEmpty() ? "demitasse" : "demitasse-layer-" + (names.size() + 1);
      run(
          new Arguments("publish")
              .with("--layer", zip)
              .with("--layer-name", name)
              .with("--endpoint-url", endpointUrl)
              .with("--region", region)
              .with(
                  "--layers-file",
                  Path.of(project().getBuild().getDirectory(), "demitasse", name + ".json")));
      names.add(name);
    }
    return names;
  }

  private Path newestZip() throws MojoExecutionException {
    Path plain = existingZip();
    Path trained = given(trainedZip).toPath();
    try {
      return Files.isRegularFile(trained)
              && Files.getLastModifiedTime(trained).compareTo(Files.getLastModifiedTime(plain)) >= 0
          ? trained
          : plain;
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read " + trained + ": " + e.getMessage(), e);
    }
  }
}
