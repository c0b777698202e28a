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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Puts the layer together, all but its cache. */
@Command(name = "stage", description = "Puts the layer together, all but its AOT cache.")
final class StageCommand implements Callable<Integer> {
  private final BuildOptions layer;

  StageCommand(BuildOptions layer) {
    this.layer = layer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LayerProject project = layer.project();
    Path output = project.layer();
    Map<String, String> versions = new LinkedHashMap<>(layer.versions());
    TargetJdk jdk = layer.jdk();
    Profile profile = layer.profile();
    String searchPath = System.getenv().getOrDefault("PATH", "");
    LinkedImage linked = new LinkedImage(project.image(), jdk);
    boolean stripNative = NativeTools.jlinkStrips(searchPath, jdk.arch());
    linked.linkAgain(profile.modules(), stripNative);
    Optional<NativeTools> tools = NativeTools.on(searchPath, jdk.arch());
    if (tools.isEmpty()) {
      System.out.println(
          "Without binutils for " + jdk.arch() + " the zip becomes 2.4 MB bigger; install them");
    }

    LayerTree tree = new LayerTree(output, profile, layer.time());
    tree.clear();
    tree.addFiles(project.files());
    tree.addLicence(project.licence());
    tree.addJars(layer.jars());
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
    versions.put(
        "DEMITASSE_COMMIT",
        layer.commit().isEmpty() ? GitCommit.of(project.files()) : layer.commit());
    ReleaseFile.write(output, profile, jdk, versions);
    tree.complete();
    return 0;
  }
}
