package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.machine.Folders;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.scenario.Artifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What was built, and what it weighs. */
public final class Sizes {
  private static final List<String> PROFILES = List.of("minimal", "standard", "full");

  private final Artifacts artifacts;

  public Sizes(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** Which builds were measured. */
  public void describe(Path unpackedLayer, Map<String, String> about) throws IOException {
    var release = new Properties();
    try (var reader = Files.newBufferedReader(unpackedLayer.resolve("demitasse/release"))) {
      release.load(reader);
    }
    for (String key : List.of("DEMITASSE_COMMIT", "JAVA_RUNTIME_VERSION")) {
      about.put("layer, " + key, release.getProperty(key, "").replace("\"", ""));
    }
    for (Path jar : artifacts.officialJars()) {
      about.merge("official client", jar.getFileName().toString(), (a, b) -> a + ", " + b);
    }
  }

  /** Records the sizes of what was built; profiles that were not are left out. */
  public void record(Path unpackedLayer, Recorder recorder) throws IOException {
    for (String profile : PROFILES) {
      Optional<Path> zip = artifacts.layerZip(profile);
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
    for (String name : List.of("echo", "orders", "pi")) {
      size(
          recorder, Demitasse.NAME, "function zip, " + name, Files.size(artifacts.sampleZip(name)));
    }
    long official = 0;
    for (Path jar : artifacts.officialJars()) {
      official += Files.size(jar);
    }
    size(recorder, OfficialClient.NAME, "client jars in every function zip", official);
  }

  /** In units of 1000 bytes, the stricter reading of every limit. */
  private static void size(Recorder recorder, String contender, String what, long bytes) {
    recorder.cell(contender, what, "").add(Metric.SIZE, bytes / 1000.0);
  }
}
