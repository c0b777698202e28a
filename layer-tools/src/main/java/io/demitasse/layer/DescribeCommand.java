package io.demitasse.layer;

import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.release.Checksum;
import io.demitasse.layer.sbom.Components;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what is beside the zip: its checksum, and the list of components completed. */
@Command(name = "describe", description = "Writes the checksum and the components of the zip.")
final class DescribeCommand implements Callable<Integer> {
  private final BuildOptions layer;

  @Option(
      names = "--offline",
      arity = "1",
      description = "Whether the list may be missing, since Maven makes it only online.")
  private boolean offline;

  DescribeCommand(BuildOptions layer) {
    this.layer = layer;
  }

  @Override
  public Integer call() throws IOException {
    Checksum.writeBeside(layer.project().target(layer.name() + ".zip"));
    Path components = layer.project().target(layer.name() + ".cdx.json");
    if (offline && Files.notExists(components)) {
      // The plugin that begins it wants a network, and is passed over by mvn -o.
      System.out.println("Offline: no list of components, " + components);
      return 0;
    }
    Components list = Components.read(components);
    list.addJre(layer.jdk());
    if (!layer.profile().jars().contains(Profile.SERIALIZATION_JAR)) {
      list.remove(Profile.SERIALIZATION_JAR);
    }
    list.write(components);
    return 0;
  }
}
