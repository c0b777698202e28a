package io.demitasse.layer;

import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.release.Checksum;
import io.demitasse.layer.sbom.Components;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what is beside the zip: its checksum, and the list of components completed. */
@Command(name = "describe", description = "Writes the checksum and the components of the zip.")
final class DescribeCommand implements Callable<Integer> {
  @Mixin private LayerOptions layer = new LayerOptions();

  @Option(names = "--zip", required = true, description = "The layer zip.")
  private Path zip = Path.of("");

  @Option(names = "--components", required = true, description = "What Maven knows of them.")
  private Path components = Path.of("");

  @Override
  public Integer call() throws IOException {
    Components list = Components.read(components);
    list.addJre(layer.jdk());
    if (!layer.profile().jars().contains(Profile.SERIALIZATION_JAR)) {
      list.remove(Profile.SERIALIZATION_JAR);
    }
    list.write(components);
    Checksum.writeBeside(zip);
    return 0;
  }
}
