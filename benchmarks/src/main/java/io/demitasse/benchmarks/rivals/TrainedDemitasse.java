package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.machine.Folders;
import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenario;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The layer with a function zip that {@code scripts/train-function.sh} gave an AOT cache. Both lie
 * to each other as {@code /opt} and {@code /var/task} do, since the JVM looks for the jars of a
 * cache by that way.
 */
public final class TrainedDemitasse implements Contender {
  public static final String NAME = "demitasse, trained";

  private final Path layer;
  private final Path layerZip;
  private final Path trainFunction;
  private final String dynamoDb;
  private final Path work;

  public TrainedDemitasse(
      Path layer, Path layerZip, Path trainFunction, String dynamoDb, Path work) {
    this.layer = layer;
    this.layerZip = layerZip;
    this.trainFunction = trainFunction;
    this.dynamoDb = dynamoDb;
    this.work = work;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return scenario.name().equals(Scenarios.MAP)
        || HeavyScenarios.names().contains(scenario.name());
  }

  @Override
  public void prepare(Scenario scenario) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(folder(scenario));
    Path zip = folder.resolve("function.zip");
    zip(scenario.jars(), zip);
    Path event = Files.writeString(folder.resolve("event.json"), scenario.event());
    Path trained = folder.resolve("trained.zip");
    Path log = folder.resolve("training.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                trainFunction.toString(),
                "--code",
                zip.toString(),
                "--handler",
                scenario.handler(),
                "--event",
                event.toString(),
                "--output",
                trained.toString(),
                "--layer",
                layerZip.toString(),
                "--env",
                "AWS_ENDPOINT_URL_DYNAMODB=" + dynamoDb,
                "--memory",
                Integer.toString(Condition.UNLIMITED.memoryMb())));
    scenario
        .variables()
        .forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new MeasurementException(
          trainFunction.getFileName() + " exited with " + exit + "\n" + Files.readString(log));
    }
    Folders.link(layer, folder.resolve("opt"));
    LayerZip.unpack(trained, folder.resolve("var/task"));
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return folder(scenario).resolve("opt/bootstrap");
  }

  @Override
  public Path taskRoot(Scenario scenario, Path unpacked) {
    return folder(scenario).resolve("var/task");
  }

  private Path folder(Scenario scenario) {
    return work.resolve("trained").resolve(scenario.fileName());
  }

  private static void zip(List<Path> jars, Path zip) throws IOException {
    try (var out = new ZipArchiveOutputStream(zip)) {
      for (Path jar : jars) {
        var entry = new ZipArchiveEntry("lib/" + jar.getFileName());
        entry.setUnixMode(0100644);
        out.putArchiveEntry(entry);
        Files.copy(jar, out);
        out.closeArchiveEntry();
      }
    }
  }
}
