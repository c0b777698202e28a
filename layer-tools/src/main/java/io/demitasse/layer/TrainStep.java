package io.demitasse.layer;

import io.demitasse.layer.base.BaseTraining;
import io.demitasse.layer.base.TrainingEvent;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Trains the cache of a staged layer. */
@Command(name = "train", description = "Trains the AOT cache of a staged layer, and tries it.")
final class TrainStep implements Callable<Integer> {
  private final BuildOptions layer;

  TrainStep(BuildOptions layer) {
    this.layer = layer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LayerProject project = layer.project();
    new BaseTraining(project.layer(), project.localLambda(), project.trainingWork())
        .run(TrainingEvent.in(project.trainingEvents()), project.trainingClasses(), layer.time());
    return 0;
  }
}
