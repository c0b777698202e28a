package io.demitasse.layer.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One execution environment of Local Lambda that serves events one after the other.
 *
 * @param localLambda the executable jar
 * @param layer the staged tree, used in place
 * @param function the folder with its code
 */
record LocalInvoke(Path localLambda, Path layer, Path function) {
  /** Long enough for an emulated processor. */
  private static final int TIMEOUT_SECONDS = 300;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What it printed.
   *
   * @param answers one JSON value for each event
   * @param log of the function and of Local Lambda
   */
  record Served(List<JsonNode> answers, String log) {}

  /** Serves the events; they and the output are kept in files in {@code work}. */
  Served serve(Path work, String handler, Map<String, String> environment, List<String> events)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", localLambda.toString(), "invoke", "--layer=" + layer));
    command.addAll(List.of("--code=" + function, "--handler=" + handler));
    command.add("--timeout=" + TIMEOUT_SECONDS);
    environment.forEach((name, value) -> command.add("--env=" + name + "=" + value));
    for (String event : events) {
      Path file = work.resolve("event-%03d.json".formatted(command.size()));
      Files.writeString(file, event);
      command.add("--event=" + file);
    }
    Path answers = work.resolve("answers.txt");
    Path log = work.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(answers.toFile())
            .redirectError(log.toFile())
            .start();
    // Its exit status says whether every event succeeded, which not every one of ours is to do.
    process.waitFor();
    try (MappingIterator<JsonNode> values =
        JSON.readerFor(JsonNode.class).readValues(answers.toFile())) {
      return new Served(values.readAll(), Files.readString(log));
    }
  }
}
