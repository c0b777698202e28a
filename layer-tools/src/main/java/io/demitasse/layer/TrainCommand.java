package io.demitasse.layer;

import io.demitasse.layer.base.BaseTraining;
import io.demitasse.layer.base.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the cache of a staged layer. */
@Command(name = "train", description = "Trains the AOT cache of a staged layer, and tries it.")
final class TrainCommand implements Callable<Integer> {
  @Option(names = "--layer", required = true, description = "The staged layer.")
  private Path layer = Path.of("");

  @Option(names = "--events", required = true, description = "The folder of training events.")
  private Path events = Path.of("");

  @Option(names = "--classes", required = true, description = "The compiled training handlers.")
  private Path classes = Path.of("");

  @Option(names = "--local-lambda", required = true, description = "Local Lambda's jar.")
  private Path localLambda = Path.of("");

  @Option(names = "--work", required = true, description = "A folder for logs.")
  private Path work = Path.of("");

  @Option(names = "--time", required = true, description = "Of the jars of the training function.")
  private String time = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    new BaseTraining(layer, localLambda, work)
        .run(TrainingEvent.in(events), classes, OffsetDateTime.parse(time).toInstant());
    return 0;
  }
}
