package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What the build made and fetched, and what it weighs. */
final class Artifacts {
  static final List<String> PROFILES = List.of("minimal", "standard", "full");

  private final Path project;
  private final Path target;

  Artifacts(Path project) {
    this.project = project;
    this.target = project.resolve("benchmarks/target");
  }

  /** The zip of the layer that is measured. */
  Path layerZip() throws IOException {
    return layerZip("standard")
        .orElseThrow(() ->
            new IOException("no zip of the layer; scripts/bench.sh builds it before it runs"));
  }

  /** All functions of this module. */
  Path functionsJar() {
    return target.resolve("functions-measured.jar");
  }

  Path piJar() {
    return project.resolve("sample-functions/pi/target/pi.jar");
  }

  Path trainFunction() {
    return project.resolve("scripts/train-function.sh");
  }

  List<Path> officialJars() throws IOException {
    return Folders.jars(target.resolve("libraries/official"));
  }

  List<Path> eventsJars() throws IOException {
    return Folders.jars(target.resolve("libraries/events"));
  }

  List<Path> awsSdkJars() throws IOException {
    return Folders.jars(target.resolve("libraries/aws-sdk"));
  }

  /** Which builds were measured. */
  void describe(Path unpackedLayer, Map<String, String> about) throws IOException {
    var release = new Properties();
    try (var reader = Files.newBufferedReader(unpackedLayer.resolve("demitasse/release"))) {
      release.load(reader);
    }
    for (String key : List.of("DEMITASSE_COMMIT", "JAVA_RUNTIME_VERSION")) {
      about.put("layer, " + key, release.getProperty(key, "").replace("\"", ""));
    }
    for (Path jar : officialJars()) {
      about.merge("official client", jar.getFileName().toString(), (a, b) -> a + ", " + b);
    }
  }

  /** Records the sizes of what was built; profiles that were not are left out. */
  void recordSizes(Path unpackedLayer, Recorder recorder) throws IOException {
    for (String profile : PROFILES) {
      Optional<Path> zip = layerZip(profile);
      if (zip.isPresent()) {
        size(recorder, Demitasse.NAME, "layer zip, " + profile, Files.size(zip.get()));
      }
    }
    size(recorder, Demitasse.NAME, "layer unzipped, standard", Folders.size(unpackedLayer));
    size(
        recorder,
        Demitasse.NAME,
        "runtime.jar",
        Files.size(unpackedLayer.resolve("demitasse/runtime.jar")));
    for (String name : List.of("echo", "pi")) {
      Path zip = project.resolve("sample-functions/" + name + "/target/" + name + ".zip");
      size(recorder, Demitasse.NAME, "function zip, " + name, Files.size(zip));
    }
    long official = 0;
    for (Path jar : officialJars()) {
      official += Files.size(jar);
    }
    size(recorder, OfficialClient.NAME, "client jars in every function zip", official);
  }

  /** In units of 1000 bytes, the stricter reading of every limit. */
  private static void size(Recorder recorder, String contender, String what, long bytes) {
    recorder.cell(contender, what, "").add(Metric.SIZE, bytes / 1000.0);
  }

  private Optional<Path> layerZip(String profile) throws IOException {
    Path folder = project.resolve("layer-packaging/target");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      String prefix = "demitasse-layer-" + profile + "-";
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.toString().endsWith(".zip"))
          .findFirst();
    }
  }
}
