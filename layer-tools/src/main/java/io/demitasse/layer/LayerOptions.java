package io.demitasse.layer;

import io.demitasse.layer.jre.TargetJdk;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.profile.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What every step of a layer build is told. */
final class LayerOptions {
  @Option(names = "--jdk", required = true, description = "The JDK to link the layer from.")
  private Path jdk = Path.of("");

  @Option(names = "--profiles", required = true, description = "The folder of profiles.")
  private Path profiles = Path.of("");

  @Option(names = "--profile", required = true, description = "The name of one of them.")
  private String profile = "";

  @Option(names = "--modules", description = "In place of the profile's own, with commas.")
  private String modules = "";

  TargetJdk jdk() throws IOException {
    return TargetJdk.at(jdk);
  }

  Profiles profiles() throws IOException {
    return Profiles.in(profiles);
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
}
