package io.demitasse.layer;

import io.demitasse.layer.jre.LinkedImage;
import io.demitasse.layer.jre.NativeTools;
import io.demitasse.layer.jre.TargetJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Writes what the plugins of the build need to know of the profile and the JDK. */
@Command(name = "plan", description = "Writes properties for the plugins of the build.")
final class PlanCommand implements Callable<Integer> {
  private final BuildOptions layer;

  PlanCommand(BuildOptions layer) {
    this.layer = layer;
  }

  @Override
  public Integer call() throws IOException {
    TargetJdk jdk = layer.jdk();
    Path plan = layer.project().plan();
    String searchPath = System.getenv().getOrDefault("PATH", "");
    Files.createDirectories(plan.resolveSibling(""));
    Files.writeString(
        plan,
        "jre.modules=%s\njre.compress=%s\njre.strip=%s\nlayer.arch=%s\n"
            .formatted(
                String.join(",", layer.profile().modules()),
                LinkedImage.COMPRESS,
                NativeTools.jlinkStrips(searchPath, jdk.arch()),
                jdk.arch()));
    return 0;
  }
}
