package io.demitasse.layer;

import io.demitasse.layer.train.FunctionTrainer;
import io.demitasse.layer.train.Progress;
import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.layer.train.TrainingReport;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function that is trained for the built layer, in a folder of its own. */
final class Trainee implements Progress {
  private final Path folder;
  private final Path code;
  private final String handler;
  private final List<Path> layers = new ArrayList<>(List.of(BuiltLayer.zip()));
  private Map<String, String> variables = Map.of();
  private Optional<Path> cacheLayer = Optional.empty();
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder log = new StringBuilder();

  Trainee(Path folder, byte[] code, String handler) throws IOException {
    this.folder = folder;
    this.code = Files.write(folder.resolve("function.zip"), code);
    this.handler = handler;
  }

  Trainee on(Path layer) {
    layers.add(layer);
    return this;
  }

  Trainee with(String variable, String value) {
    variables = Map.of(variable, value);
    return this;
  }

  Trainee withCacheIn(Path layer) {
    cacheLayer = Optional.of(layer);
    return this;
  }

  /** Fails if the cache is not taken or an answer differs, as the trainer does. */
  TrainingReport train(String... events)
      throws IOException, InterruptedException, TrainingException {
    List<Training.Event> all = new ArrayList<>();
    for (String event : events) {
      all.add(new Training.Event(event, event.getBytes(StandardCharsets.UTF_8)));
    }
    Training training =
        new Training(
            code,
            handler,
            all,
            2,
            layers,
            variables,
            512,
            Duration.ofMinutes(2),
            zip(),
            cacheLayer);
    return new FunctionTrainer(training, this).run();
  }

  Path zip() {
    return folder.resolve("trained.zip");
  }

  /** The trained function, as Lambda unpacks it. */
  Path unpacked() throws IOException {
    Path task = Files.createDirectory(folder.resolve("task"));
    Unzipper.unzip(zip(), task, Long.MAX_VALUE);
    return task;
  }

  /** One event to what was trained, on the built layer, each in a folder beside it. */
  UnpackedLayer.Run invoke(String event) throws Exception {
    return invoke(UnpackedLayer.in(folder.resolve("opt")).folder(), unpacked(), handler, event);
  }

  /** One event to what was trained, on that layer; its log tells where each class came from. */
  static UnpackedLayer.Run invoke(Path layer, Path task, String handler, String event)
      throws Exception {
    Map<String, String> variables =
        Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load", "LC_ALL", "C.UTF-8");
    return UnpackedLayer.invoke(List.of(), layer, task, handler, variables, event);
  }

  List<String> notes() {
    return notes;
  }

  String log() {
    return log.toString();
  }

  @Override
  public void step(String what) {}

  @Override
  public void note(String what) {
    notes.add(what);
  }

  @Override
  public void log(byte[] lines) {
    log.append(new String(lines, StandardCharsets.UTF_8));
  }
}
