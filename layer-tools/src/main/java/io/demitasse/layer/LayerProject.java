package io.demitasse.layer;

import java.nio.file.Path;

/** Where a layer build finds what is of this project, and where it puts what it makes. */
record LayerProject(Path folder) {
  Path profiles() {
    return folder.resolve("src/profiles");
  }

  /** The files that are in the layer as in the sources. */
  Path files() {
    return folder.resolve("src/layer");
  }

  Path licence() {
    return folder.resolveSibling("LICENSE");
  }

  Path plan() {
    return target("plan.properties");
  }

  /** What maven-jlink-plugin linked. */
  Path image() {
    return target("maven-jlink/classifiers/jre");
  }

  /** The staged layer. */
  Path layer() {
    return target("layer");
  }

  Path trainingEvents() {
    return folder.resolve("training/events");
  }

  Path trainingClasses() {
    return folder.resolve("training/target/classes");
  }

  /** A folder for the logs of the training. */
  Path trainingWork() {
    return target("training");
  }

  Path localLambda() {
    return folder.resolveSibling("local-lambda").resolve("target/local-lambda.jar");
  }

  /** What is in {@code target}. */
  Path target(String name) {
    return folder.resolve("target").resolve(name);
  }
}
