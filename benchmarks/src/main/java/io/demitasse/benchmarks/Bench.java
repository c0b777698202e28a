package io.demitasse.benchmarks;

import io.demitasse.benchmarks.report.Charts;
import io.demitasse.benchmarks.report.Comparison;
import io.demitasse.benchmarks.report.MarkdownReport;
import io.demitasse.benchmarks.results.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the benchmarks. */
@Command(
    name = "scripts/bench.sh",
    mixinStandardHelpOptions = true,
    description = {
      "Measures cold start, warm latency, memory and size of Demitasse and of what users would"
          + " otherwise pick, side by side.",
      "Writes results.json, results.md and charts, and prints which budgets hold."
    })
final class Bench implements Callable<Integer> {

  @Option(names = "--quick", description = "A quarter of an hour instead of over half of one.")
  private boolean quick;

  @Option(
      names = "--compare",
      paramLabel = "OLD.json",
      description = "Print ratios to the results of another run, and what changed beyond noise.")
  private @Nullable Path old;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Measure these parts alone: ${COMPLETION-CANDIDATES}. Their budgets alone are told.")
  private Set<Part> only = EnumSet.noneOf(Part.class);

  @Option(
      names = "--from",
      paramLabel = "RESULTS.json",
      description = "Measure nothing: report on the results of another run.")
  private @Nullable Path from;

  @Option(
      names = "--into",
      paramLabel = "RESULTS.json",
      description =
          "Put the functions with libraries of this run into the results of another, which keep"
              + " all the rest. Both dates are told.")
  private @Nullable Path into;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description =
          "Where the reports go. Default: docs/benchmarks, with --quick or --only"
              + " benchmarks/target/results, with --into the folder of those results.")
  private @Nullable Path output;

  private final Path project;
  private final PrintStream out;

  Bench(Path project, PrintStream out) {
    this.project = project;
    this.out = out;
  }

  /** Runs in the root folder of the project, where scripts/bench.sh starts it. */
  public static void main(String[] arguments) {
    var bench = new Bench(Path.of("").toAbsolutePath(), System.out);
    var command = new CommandLine(bench).setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    // Read first: the whole run is lost if the file is none.
    Optional<Results> whole = into == null ? Optional.empty() : Optional.of(Results.read(into));
    Results measured = from == null ? measure() : Results.read(from);
    Results results = whole.map(other -> TwoRuns.of(other, measured)).orElse(measured);
    Path folder = Files.createDirectories(folder());
    if (from == null || into != null) {
      results.write(folder.resolve("results.json"));
    }
    new MarkdownReport(results).write(folder.resolve("results.md"));
    new Charts(results).write(folder);
    out.println("\n" + new MarkdownReport(results).budgets());
    if (old != null) {
      out.println(new Comparison(Results.read(old), results).report());
    }
    out.println("Reports are in " + folder);
    return 0;
  }

  private Results measure() throws IOException, InterruptedException {
    Plan plan = quick ? Plan.QUICK : Plan.FULL;
    return new Run(project, only.isEmpty() ? plan : plan.only(only), new RunProgress(out))
        .measure();
  }

  private Path folder() {
    return Optional.ofNullable(output)
        .or(() -> Optional.ofNullable(into).map(file -> file.toAbsolutePath().getParent()))
        .orElse(
            project.resolve(
                quick || !only.isEmpty() ? "benchmarks/target/results" : "docs/benchmarks"));
  }
}
