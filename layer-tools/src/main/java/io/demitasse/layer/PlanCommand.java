package io.demitasse.layer;

import io.demitasse.layer.jre.LinkedImage;
import io.demitasse.layer.jre.NativeTools;
import io.demitasse.layer.jre.TargetJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what the plugins of the build need to know of the profile and the JDK. */
@Command(name = "plan", description = "Writes properties for the plugins of the build.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private LayerOptions layer = new LayerOptions();

  @Option(names = "--output", required = true, description = "The file of properties to write.")
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    TargetJdk jdk = layer.jdk();
    String searchPath = System.getenv().getOrDefault("PATH", "");
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(
        output,
        "jre.modules=%s\njre.compress=%s\njre.strip=%s\nlayer.arch=%s\n"
            .formatted(
                String.join(",", layer.profile().modules()),
                LinkedImage.COMPRESS,
                NativeTools.jlinkStrips(searchPath, jdk.arch()),
                jdk.arch()));
    return 0;
  }
}
