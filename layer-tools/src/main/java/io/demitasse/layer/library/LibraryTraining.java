package io.demitasse.layer.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demitasse.layer.base.TrainingEvent;
import io.demitasse.layer.train.Answer;
import io.demitasse.layer.train.DumpLog;
import io.demitasse.layer.train.Progress;
import io.demitasse.layer.train.Start;
import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.layer.train.TrainingMachine;
import io.demitasse.layer.train.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the base layer serve the training events with the libraries on its class path. */
final class LibraryTraining {
  static final String CACHE = "libraries.aot";

  /** Of the runtime: serves each event by the next of the handlers in its variable, then halts. */
  private static final String HANDLER = "io.demitasse.runtime.handler.TrainingHandler";

  /** Meets no handler that is left, and so ends the JVM, which writes its cache then. */
  private static final Training.Event END = event("the end", "{}");

  private static final String REPORT = "{\"startup\":";

  /** Writing the cache is a part of the last event. */
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final int MEMORY = 512;
  private static final int SHOWN = 30;

  private final LibraryLayer layer;
  private final Progress progress;

  LibraryTraining(LibraryLayer layer, Progress progress) {
    this.layer = layer;
    this.progress = progress;
  }

  private static Training.Event event(String name, String payload) {
    return new Training.Event(name, payload.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts the cache and its fingerprint into a folder. */
  void run(Workplace place, List<TrainingEvent> events, Path target)
      throws IOException, InterruptedException, TrainingException {
    List<Training.Event> payloads = new ArrayList<>();
    events.forEach(event -> payloads.add(event(event.file().toString(), event.event())));
    payloads.add(END);
    try (var machine = machine(HANDLER, payloads, place, "training")) {
      machine
          .whyNoTruePaths()
          .ifPresent(why ->
              progress.note(
                  "Not trained at /opt, which this machine does not allow ("
                      + why
                      + "): classes from the cache will not know where they come from."));
      Path scratch = machine.newFolder();
      String seen = machine.seen(scratch);
      Map<String, String> variables = new HashMap<>();
      variables.put("DEMITASSE_TRAINING", "1");
      variables.put("DEMITASSE_AOT_OUTPUT", seen + "/" + CACHE);
      variables.put(
          "DEMITASSE_TRAINING_HANDLERS",
          String.join(",", events.stream().map(TrainingEvent::handler).toList()));
      variables.put(
          "DEMITASSE_JVM_OPTIONS",
          layer.variables().getOrDefault("DEMITASSE_JVM_OPTIONS", "")
              + " "
              + DumpLog.OPTION.formatted(seen));
      Start start = machine.train(place.task(), place.opt(), variables, scratch);
      checkAnswers(events, start);
      DumpLog log = DumpLog.in(scratch);
      Path cache = scratch.resolve(CACHE);
      if (!Files.isRegularFile(cache) || Files.size(cache) == 0) {
        throw new TrainingException(
            "The JVM wrote no cache of the libraries.\n" + log.errors() + "\n" + end(start.log()));
      }
      log.left().forEach(progress::note);
      for (String name : List.of(CACHE, CACHE + ".fingerprint")) {
        Files.copy(scratch.resolve(name), target.resolve(name));
      }
    }
  }

  private static void checkAnswers(List<TrainingEvent> events, Start start)
      throws TrainingException {
    for (int i = 0; i < events.size(); i++) {
      TrainingEvent event = events.get(i);
      Answer answer = start.answers().get(i);
      if (!answer.error().equals(event.error().orElse(""))) {
        throw new TrainingException(
            "The training event %s was to be answered %s by %s, and was answered: %s%n%s"
                .formatted(
                    event.file(),
                    event.error().map(type -> "with the error " + type).orElse("without an error"),
                    event.handler(),
                    answer.body(),
                    end(start.log())));
      }
    }
  }

  /** Starts a training handler as a function; returns how many classes came from the cache. */
  int check(Workplace place, TrainingEvent event)
      throws IOException, InterruptedException, TrainingException {
    var payload = event(event.file().toString(), event.event());
    try (var machine = machine(event.handler(), List.of(payload), place, "check")) {
      Start start =
          machine.start(place.task(), place.opt(), Map.of("DEMITASSE_STARTUP_REPORT", "1"));
      Optional<String> line = start.log().lines().filter(text -> text.contains(REPORT)).findFirst();
      if (line.isEmpty()) {
        throw new TrainingException("A start gave no startup report.\n" + end(start.log()));
      }
      JsonNode report =
          new ObjectMapper()
              .readTree(line.get().substring(line.get().indexOf(REPORT)))
              .get("startup");
      JsonNode cache = report.path("cache");
      if (!cache.path("used").asBoolean()
          || !cache.path("file").asText().endsWith(layer.name() + "/" + CACHE)) {
        throw new TrainingException(
            "A start does not use the cache that was trained: %s%n%s"
                .formatted(cache, end(start.log())));
      }
      return report.path("classes").path("fromCache").asInt();
    }
  }

  private TrainingMachine machine(
      String handler, List<Training.Event> events, Workplace place, String folder)
      throws IOException, InterruptedException {
    Training training =
        new Training(
            place.task(),
            handler,
            events,
            1,
            List.of(layer.baseLayer()),
            layer.variables(),
            MEMORY,
            TIMEOUT,
            layer.output(),
            Optional.empty());
    return new TrainingMachine(
        training, progress, Files.createDirectory(place.root().resolve(folder)));
  }

  private static String end(String log) {
    List<String> lines = log.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
  }
}
