package io.demitasse.layer;

import io.demitasse.layer.jre.TargetJdk;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.profile.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What the steps of a layer build are told. */
final class BuildOptions {
  @Option(names = "--project", required = true, description = "The folder layer-packaging.")
  private Path folder = Path.of("");

  @Option(names = "--jdk", required = true, description = "The JDK to link the layer from.")
  private Path jdk = Path.of("");

  @Option(names = "--profile", required = true, description = "The name of a profile.")
  private String profile = "";

  @Option(names = "--modules", description = "In place of the profile's own, with commas.")
  private String modules = "";

  @Option(names = "--name", required = true, description = "Of the zip, without .zip.")
  private String name = "";

  @Option(names = "--time", required = true, description = "Of all files.")
  private String time = "";

  @Option(names = "--commit", description = "Default: what Git says.")
  private String commit = "";

  @Option(
      names = "--jar",
      description = "NAME=PATH: NAME.jar in the layer's folder demitasse. Repeatable.")
  private Map<String, Path> jars = new LinkedHashMap<>();

  @Option(names = "--version", description = "A line KEY=VALUE for the release file. Repeatable.")
  private Map<String, String> versions = new LinkedHashMap<>();

  LayerProject project() {
    return new LayerProject(folder.toAbsolutePath());
  }

  TargetJdk jdk() throws IOException {
    return TargetJdk.at(jdk);
  }

  Profiles profiles() throws IOException {
    return Profiles.in(project().profiles());
  }

  /** With all modules of the image; without jars that these make superfluous. */
  Profile profile() throws IOException {
    Profile chosen = profiles().get(profile);
    if (!modules.isBlank()) {
      SortedMap<String, String> given = new TreeMap<>();
      for (String module : modules.split(",", -1)) {
        given.put(module.strip(), "was asked for by name");
      }
      chosen = chosen.withModules(given);
    }
    return chosen.withoutSuperfluousJars();
  }

  String name() {
    return name;
  }

  Instant time() {
    return OffsetDateTime.parse(time).toInstant();
  }

  /** Empty if it is up to Git. */
  String commit() {
    return commit;
  }

  Map<String, Path> jars() {
    return jars;
  }

  Map<String, String> versions() {
    return versions;
  }
}
