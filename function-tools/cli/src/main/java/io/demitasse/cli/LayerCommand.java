package io.demitasse.cli;

import io.demitasse.cli.print.Output;
import io.demitasse.cli.print.PrintedProgress;
import io.demitasse.layer.library.LibraryLayer;
import io.demitasse.layer.library.LibraryLayerBuilder;
import io.demitasse.layer.library.LibraryLayerReport;
import io.demitasse.layer.train.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds a layer of libraries. */
@Command(
    name = "layer",
    mixinStandardHelpOptions = true,
    description = {
      "Builds a layer of libraries with one AOT cache for all functions that are attached to it.",
      "",
      "The cache has what the training handlers use. Train what functions do, not what libraries"
          + " have: every class in a cache costs each start, used or not.",
      "",
      "A training event is a file {\"handler\": \"com.example.Training::dynamoDb\", \"event\": {...}};"
          + " one that is to fail has \"error\": \"java.lang.Exception\" beside. Handlers see"
          + " DEMITASSE_TRAINING=1. Have them call doubles on this machine, not the network.",
      ""
    },
    sortOptions = false)
final class LayerCommand implements Callable<Integer> {
  /** As Gradle has it: the first that zip files hold in every time zone. */
  private static final long DEFAULT_TIME = Instant.parse("1980-02-01T00:00:00Z").getEpochSecond();

  @Parameters(
      arity = "0..*",
      paramLabel = "GROUP:ARTIFACT:VERSION",
      description = "Libraries, resolved with what they need by ~/.m2/settings.xml.")
  private List<String> coordinates = new ArrayList<>();

  @Option(
      names = "--jars",
      paramLabel = "DIR",
      description = "A folder of jars, taken as they are. Repeatable.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GROUP:ARTIFACT",
      description = "Left out of what the coordinates need; GROUP:* for a whole group. Repeatable.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Of the layer: small letters, digits, hyphens.")
  private String name = "";

  @Option(
      names = "--handlers",
      required = true,
      paramLabel = "DIR|JAR",
      description = "The compiled training handlers.")
  private Path handlers = Path.of("");

  @Option(
      names = "--events",
      required = true,
      paramLabel = "DIR",
      description = "The training events, *.json, served in the order of their names.")
  private Path events = Path.of("");

  @Option(
      names = {"-l", "--layer"},
      required = true,
      paramLabel = "FILE",
      description = "The zip of the base layer, beside which functions have this one.")
  private Path baseLayer = Path.of("");

  @Option(
      names = "--env",
      paramLabel = "K=V",
      description = "An environment variable in training. Repeatable.")
  private Map<String, String> variables = new LinkedHashMap<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the zip goes, its checksum and its components; default: here.")
  private Path output = Path.of("");

  @Option(names = "--verbose", description = "Show each step, and what the handlers log.")
  private boolean verbose;

  @Mixin private Output results = new Output();

  @Override
  public Integer call() throws IOException, InterruptedException, TrainingException {
    var built = BuiltLayer.of(build());
    built.lines().forEach(results::line);
    results.value(built);
    return 0;
  }

  private LibraryLayerReport build() throws IOException, InterruptedException, TrainingException {
    try {
      var layer =
          new LibraryLayer(
              name,
              jars(),
              handlers,
              events,
              baseLayer,
              variables,
              time(),
              output.toAbsolutePath());
      return new LibraryLayerBuilder(layer, new PrintedProgress(results, verbose)).run();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException("There is no folder " + folder + ".");
      }
      try (var files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    if (!coordinates.isEmpty()) {
      Path home = Path.of(System.getProperty("user.home"));
      jars.addAll(
          new MavenJars(home.resolve(".m2/settings.xml"), home).resolve(coordinates, excluded));
    }
    return jars;
  }

  /** So that two builds give the same bytes, but for the cache. */
  private static Instant time() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    return Instant.ofEpochSecond(
        epoch == null || epoch.isBlank() ? DEFAULT_TIME : Long.parseLong(epoch.strip()));
  }
}
