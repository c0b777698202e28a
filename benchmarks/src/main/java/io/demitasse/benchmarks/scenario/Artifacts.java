package io.demitasse.benchmarks.scenario;

import io.demitasse.benchmarks.machine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build made and fetched. */
public final class Artifacts {
  private final Path project;
  private final Path target;

  public Artifacts(Path project) {
    this.project = project;
    this.target = project.resolve("benchmarks/target");
  }

  /** The zip of the layer that is measured. */
  public Path layerZip() throws IOException {
    return layerZip("standard")
        .orElseThrow(() ->
            new IOException("no zip of the layer; scripts/bench.sh builds it before it runs"));
  }

  /** All functions of this module. */
  public Path functionsJar() {
    return target.resolve("functions-measured.jar");
  }

  Path piJar() {
    return project.resolve("sample-functions/pi/target/pi.jar");
  }

  public Path sampleZip(String name) {
    return project.resolve("sample-functions/" + name + "/target/" + name + ".zip");
  }

  Path ordersJar() {
    return project.resolve("sample-functions/orders/target/orders.jar");
  }

  /** A function with libraries: its own jar, then what it needs. */
  List<Path> heavyJars(String name) throws IOException {
    Path built = project.resolve("benchmarks/heavy").resolve(name).resolve("target");
    List<Path> jars = new ArrayList<>(Folders.jars(built));
    jars.addAll(Folders.jars(built.resolve("lib")));
    return jars;
  }

  /** What is in the zip that Quarkus makes: the application as its build changed it, libraries. */
  List<Path> quarkusJars() throws IOException {
    return heavyJars("quarkus").stream()
        .filter(jar -> !jar.toString().endsWith("-SNAPSHOT.jar"))
        .toList();
  }

  /** A library layer, if it was built. */
  public Optional<Path> librariesZip(String name) throws IOException {
    return zip("demitasse-libraries-" + name + "-");
  }

  public Path localLambdaJar() {
    return project.resolve("local-lambda/target/local-lambda.jar");
  }

  public Path trainFunction() {
    return project.resolve("scripts/train-function.sh");
  }

  public List<Path> officialJars() throws IOException {
    return Folders.jars(target.resolve("libraries/official"));
  }

  List<Path> eventsJars() throws IOException {
    return Folders.jars(target.resolve("libraries/events"));
  }

  /** Jackson's databind and what it needs. */
  List<Path> databindJars() throws IOException {
    return awsSdkJars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith("jackson-"))
        .toList();
  }

  List<Path> awsSdkJars() throws IOException {
    return Folders.jars(target.resolve("libraries/aws-sdk"));
  }

  /** The zip of another profile, if it was built. */
  public Optional<Path> layerZip(String profile) throws IOException {
    return zip("demitasse-layer-" + profile + "-");
  }

  private Optional<Path> zip(String prefix) throws IOException {
    Path folder = project.resolve("layer-packaging/target");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.toString().endsWith(".zip"))
          .findFirst();
    }
  }
}
