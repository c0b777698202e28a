package io.demitasse.cli;

import io.demitasse.cli.print.Output;
import io.demitasse.cli.print.PrintedProgress;
import io.demitasse.layer.train.FunctionTrainer;
import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.local.cli.FunctionOptions;
import io.demitasse.local.cli.LayerOptions;
import io.demitasse.local.cli.LimitOptions;
import io.demitasse.local.invoke.EventFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds an AOT cache to a function zip. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Adds an AOT cache to a function zip, so that its own classes and libraries start fast too.",
      "",
      "The handler really serves the events, with what it calls: give it test doubles or an"
          + " account it may use. It sees DEMITASSE_TRAINING=1 while the cache is trained, and is"
          + " started without it as well, several times, to compare answers and times.",
      "",
      "Classes at the root of the zip move into lib/00-function.jar, because a cache cannot hold"
          + " classes from a folder; all other files stay. The layer uses the cache only if it is"
          + " the very layer it was trained on and no jar has changed; otherwise the function"
          + " starts as before, and logs why.",
      ""
    },
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  private static final String ZIP = ".zip";
  private static final int MEMORY = 512;
  private static final int TIMEOUT = 120;

  @Mixin private FunctionOptions function = new FunctionOptions();
  @Mixin private LayerOptions layerOptions = new LayerOptions();

  @Option(
      names = {"-e", "--event"},
      paramLabel = "FILE",
      description =
          "An event that visits what starts should be fast for. Repeatable. Without one the handler"
              + " is only constructed.")
  private List<Path> events = new ArrayList<>();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "How many times the events are served in training; default: ${DEFAULT-VALUE}.")
  private int repeat = 3;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The trained zip; default: beside the function, with -trained in its name.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--cache-as-layer",
      paramLabel = "FILE",
      description =
          "Write the cache as the zip of a layer, to be attached after the others. The function zip"
              + " stays small.")
  private Optional<Path> cacheLayer = Optional.empty();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(names = "--verbose", description = "Show each step, and what the function logs.")
  private boolean verbose;

  @Mixin private Output results = new Output();

  @Override
  public Integer call() throws IOException, InterruptedException, TrainingException {
    var training = training();
    var report = new FunctionTrainer(training, new PrintedProgress(results, verbose)).run();
    var trained = TrainedFunction.of(training, report);
    trained.lines().forEach(results::line);
    results.value(trained);
    return 0;
  }

  private Training training() throws IOException {
    var code = function.requiredCode();
    var handler = function.requiredHandler();
    var layers = layerOptions.requiredLayers();
    var payloads = new ArrayList<Training.Event>();
    for (var event : events) {
      payloads.add(new Training.Event(event.toString(), EventFile.read(event)));
    }
    return new Training(
        code,
        handler,
        payloads,
        repeat,
        layers,
        function.variables(),
        limits.memory().orElse(MEMORY),
        Duration.ofSeconds(limits.timeout().orElse(TIMEOUT)),
        output.orElseGet(() -> besideTheCode(code)),
        cacheLayer);
  }

  private static Path besideTheCode(Path code) {
    var absolute = code.toAbsolutePath().normalize();
    var name = String.valueOf(absolute.getFileName());
    var dot = name.lastIndexOf('.');
    var stem = dot > 0 && Files.isRegularFile(code) ? name.substring(0, dot) : name;
    return absolute.resolveSibling(stem + "-trained" + ZIP);
  }
}
