package io.demitasse.layer;

import io.demitasse.layer.library.LibraryLayer;
import io.demitasse.layer.library.LibraryLayerBuilder;
import io.demitasse.layer.library.LibraryLayerReport;
import io.demitasse.layer.train.Progress;
import io.demitasse.layer.train.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds one of the project's own library layers, in its module. */
@Command(name = "library-build")
public final class LibraryBuild implements Callable<Integer> {
  @Option(names = "--name", required = true)
  private String name = "";

  @Option(names = "--jars", required = true, description = "A Maven repository of them.")
  private Path jars = Path.of("");

  @Option(names = "--handlers", required = true)
  private Path handlers = Path.of("");

  @Option(names = "--events", required = true)
  private Path events = Path.of("");

  @Option(names = "--base-layer", required = true)
  private Path baseLayer = Path.of("");

  @Option(names = "--time", required = true)
  private String time = "";

  @Option(names = "--output", required = true)
  private Path output = Path.of("");

  private LibraryBuild() {}

  /**
   * Runs in Maven.
   *
   * @throws IllegalStateException if it failed: Maven must not exit
   */
  public static void main(String[] arguments) {
    if (new CommandLine(new LibraryBuild()).execute(arguments) != 0) {
      throw new IllegalStateException(
          "The build of a library layer with " + List.of(arguments) + " failed, see above");
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException, TrainingException {
    var layer =
        new LibraryLayer(
            name,
            jarsIn(jars),
            handlers,
            events,
            baseLayer,
            Map.of(),
            OffsetDateTime.parse(time).toInstant(),
            output);
    LibraryLayerReport report = new LibraryLayerBuilder(layer, new Printed()).run();
    System.out.printf(
        "Wrote %s: %d bytes, %d unzipped, %d of them the cache; a start takes %d classes from it%n",
        report.zip(), report.zipSize(), report.unzipped(), report.cache(), report.classes());
    return 0;
  }

  private static List<Path> jarsIn(Path repository) throws IOException {
    try (var files = Files.walk(repository)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Notes only: Maven says what it does. */
  private static final class Printed implements Progress {
    @Override
    public void step(String what) {}

    @Override
    public void note(String what) {
      System.out.println(what);
    }

    @Override
    public void log(byte[] lines) {}
  }
}
