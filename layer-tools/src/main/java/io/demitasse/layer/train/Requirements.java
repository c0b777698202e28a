package io.demitasse.layer.train;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** What has to hold before a training begins: else it would end in a riddle of the JVM. */
final class Requirements {
  private static final List<String> OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "DEMITASSE_JVM_OPTIONS");

  private Requirements() {}

  static void checkFiles(Training training) throws TrainingException {
    if (!Files.isReadable(training.code())) {
      throw new TrainingException("There is no function " + training.code() + ".");
    }
    for (var layer : training.layers()) {
      if (!Files.isRegularFile(layer)) {
        throw new TrainingException(
            "There is no layer zip "
                + layer
                + ". A cache knows the times of a layer's files, so a folder does not do.");
      }
    }
  }

  static void checkUnpacked(Workplace place) throws TrainingException {
    if (!Files.isRegularFile(place.opt().resolve("demitasse/release"))) {
      throw new TrainingException(
          "None of the layers is one of Demitasse's. Name it with --layer, before others.");
    }
    if (Files.exists(place.task().resolve("bootstrap"))) {
      throw new TrainingException(
          "The function has a bootstrap of its own, so it does not run on the layer.");
    }
  }

  /** Seen to crash the JVM that writes a cache (JDK-8380409); and no cache is used with one. */
  static void checkNoAgent(Map<String, String> variables) throws TrainingException {
    for (var name : OPTIONS) {
      for (var word : variables.getOrDefault(name, "").split("\\s+", -1)) {
        if (word.startsWith("-javaagent:")
            || word.startsWith("-agentlib:")
            || word.startsWith("-agentpath:")
            || word.startsWith("-Xrun")) {
          throw new TrainingException(
              name
                  + " names an agent, "
                  + word.split("=", 2)[0]
                  + ". The JVM trains no cache with an agent, and uses none. Train without it.");
        }
      }
    }
  }
}
