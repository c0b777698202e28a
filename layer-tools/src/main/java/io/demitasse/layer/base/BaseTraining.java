package io.demitasse.layer.base;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains the AOT cache of a staged layer. */
public final class BaseTraining {
  /** Of the runtime: serves each event by the next of the handlers in its variable, then halts. */
  private static final String HANDLER = "io.demitasse.runtime.handler.TrainingHandler";

  private static final String HANDLERS = "DEMITASSE_TRAINING_HANDLERS";
  private static final String OUTPUT = "DEMITASSE_AOT_OUTPUT";

  /** Meets no handler that is left, and so ends the JVM, which writes its cache then. */
  private static final String END = "{}";

  private final Path layer;
  private final Path localLambda;
  private final Path work;

  /** Takes the staged layer, the executable jar of Local Lambda and a folder to work in. */
  public BaseTraining(Path layer, Path localLambda, Path work) {
    this.layer = layer.toAbsolutePath();
    this.localLambda = localLambda;
    this.work = work.toAbsolutePath();
  }

  /**
   * Serves the events to the layer, and makes sure that it has a cache then which a start uses.
   *
   * @param classes the compiled handlers
   * @param time of the jars in the function that is served
   * @throws BaseTrainingException if an event was not answered as it says, no cache was written, or
   *     a start does not use it
   */
  public void run(List<TrainingEvent> events, Path classes, Instant time)
      throws IOException, InterruptedException {
    Path cache = layer.resolve("demitasse/runtime.aot");
    Path fingerprint = layer.resolve("demitasse/runtime.aot.fingerprint");
    Files.deleteIfExists(cache);
    Files.deleteIfExists(fingerprint);
    Path function = work.resolve("function");
    TrainingFunction.write(classes, function, time);
    LocalInvoke local = new LocalInvoke(localLambda, layer, function);

    List<String> handlers = events.stream().map(TrainingEvent::handler).toList();
    List<String> payloads = new ArrayList<>(events.stream().map(TrainingEvent::event).toList());
    payloads.add(END);
    LocalInvoke.Served served =
        local.serve(
            work.resolve("training"),
            HANDLER,
            Map.of(HANDLERS, String.join(",", handlers), OUTPUT, cache.toString()),
            payloads);
    checkAnswers(events, served);
    for (Path written : List.of(cache, fingerprint)) {
      if (!Files.isRegularFile(written) || Files.size(written) == 0) {
        throw new BaseTrainingException(
            "The training wrote no " + written + ". Its log ends:\n" + lastLines(served.log()));
      }
    }
    new CacheProof(local, work.resolve("check")).run(events.get(0));
  }

  private static void checkAnswers(List<TrainingEvent> events, LocalInvoke.Served served) {
    for (int i = 0; i < events.size(); i++) {
      TrainingEvent event = events.get(i);
      Optional<JsonNode> answer = served.answers().stream().skip(i).findFirst();
      Optional<String> error = answer.map(a -> a.get("errorType")).map(JsonNode::asText);
      if (answer.isEmpty() || !error.equals(event.error())) {
        throw new BaseTrainingException(
            "The training event %s was to be answered %s by %s, and was answered: %s%n%s"
                .formatted(
                    event.file(),
                    event.error().map(type -> "with the error " + type).orElse("without an error"),
                    event.handler(),
                    answer.map(JsonNode::toString).orElse("not at all"),
                    lastLines(served.log())));
      }
    }
  }

  static String lastLines(String log) {
    List<String> lines = log.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }
}
