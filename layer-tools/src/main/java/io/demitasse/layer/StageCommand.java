package io.demitasse.layer;

import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.jre.LinkedImage;
import io.demitasse.layer.jre.NativeTools;
import io.demitasse.layer.jre.SystemNeeds;
import io.demitasse.layer.jre.TargetJdk;
import io.demitasse.layer.profile.PackageTable;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.release.GitCommit;
import io.demitasse.layer.stage.LayerTree;
import io.demitasse.layer.stage.ReleaseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the layer together, all but its cache. */
@Command(name = "stage", description = "Puts the layer together, all but its AOT cache.")
final class StageCommand implements Callable<Integer> {
  @Mixin private LayerOptions layer = new LayerOptions();

  @Option(names = "--files", required = true, description = "The files that are as in the sources.")
  private Path files = Path.of("");

  @Option(names = "--licence", required = true, description = "The licence of the whole.")
  private Path licence = Path.of("");

  @Option(names = "--jars", required = true, description = "A folder laid out like the layer.")
  private Path jars = Path.of("");

  @Option(names = "--image", required = true, description = "What maven-jlink-plugin linked.")
  private Path image = Path.of("");

  @Option(names = "--output", required = true, description = "The folder to stage in.")
  private Path output = Path.of("");

  @Option(names = "--time", required = true, description = "Of all files.")
  private String time = "";

  @Option(names = "--commit", description = "Default: what Git says.")
  private String commit = "";

  @Option(names = "--version", description = "A line KEY=VALUE for the release file. Repeatable.")
  private Map<String, String> versions = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    TargetJdk jdk = layer.jdk();
    Profile profile = layer.profile();
    String searchPath = System.getenv().getOrDefault("PATH", "");
    Instant instant = OffsetDateTime.parse(time).toInstant();
    LinkedImage linked = new LinkedImage(image, jdk);
    boolean stripNative = NativeTools.jlinkStrips(searchPath, jdk.arch());
    if (linked.linkAgainUnlessStripped(profile.modules(), stripNative)) {
      System.out.println("Linked the JRE again, so that its classes are stripped last");
    }
    Optional<NativeTools> tools = NativeTools.on(searchPath, jdk.arch());
    if (tools.isEmpty()) {
      System.out.println(
          "Without binutils for " + jdk.arch() + " the zip becomes 2.4 MB bigger; install them");
    }

    LayerTree tree = new LayerTree(output, profile, instant);
    tree.clear();
    tree.addFiles(files);
    tree.addLicence(licence);
    tree.addJars(jars);
    try (JavaImage classes = JavaImage.open(jdk.home())) {
      PackageTable packages = PackageTable.of(classes.modules(), layer.profiles());
      tree.addJre(linked, classes, packages, tools);
    }
    SystemNeeds.beyondLambda(output.resolve("demitasse/jre"))
        .ifPresent(needs -> {
          System.out.println(
              "This layer is for tests only, because "
                  + needs
                  + ". To publish a layer, build it with Temurin 25");
          versions.put("TEST_ONLY", needs);
        });
    versions.put("DEMITASSE_COMMIT", commit.isEmpty() ? GitCommit.of(files) : commit);
    ReleaseFile.write(output, profile, jdk, versions);
    tree.complete();
    return 0;
  }
}
