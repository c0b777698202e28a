package io.demitasse.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.data.xy.XYSeries;

/**
 * Long runs of environments on the built layer. Started by scripts/soak.sh in the folder of the
 * project; ends with a code other than 0 if an answer was wrong, or if anything grew.
 */
public final class Soak {
  private final Path output;
  private final Environment environment;
  private final Path log;
  private final List<String> faults = new ArrayList<>();

  private Soak(Path output) throws IOException {
    this.output = output;
    Path work = Files.createTempDirectory("soak");
    this.log = work.resolve("log");
    this.environment =
        new Environment(Path.of("layer-packaging/target/layer").toAbsolutePath(), work);
  }

  /** Takes {@code EVENTS WORKERS OUTPUT}. */
  public static void main(String[] arguments) throws Exception {
    Soak soak = new Soak(Path.of(arguments[2]));
    soak.events(Long.parseLong(arguments[0]));
    soak.workers(Integer.parseInt(arguments[1]));
    soak.faults.forEach(System.out::println);
    System.exit(soak.faults.isEmpty() ? 0 : 1);
  }

  /** Many events of all kinds, one after the other. */
  private void events(long count) throws Exception {
    XYSeries resident = new XYSeries("resident memory, MiB");
    XYSeries heap = new XYSeries("heap in use after a collection, MiB");
    XYSeries descriptors = new XYSeries("descriptors");
    XYSeries threads = new XYSeries("threads");
    try (SoakApi api = new SoakApi(new MixedEvents.OfAllKinds(Math.max(500, count / 200)), count)) {
      Process process = environment.demitasse(Mixed.class.getName(), api, Map.of(), log);
      long start = System.nanoTime();
      while (!api.done() && process.isAlive()) {
        Thread.sleep(Math.max(50, count / 1000));
        if (api.heap() > 0 && process.isAlive()) {
          Vitals now = Vitals.of(process.pid());
          resident.add((double) api.answered(), now.residentKb() / 1024.0);
          heap.add((double) api.answered(), api.heap() / 1024.0 / 1024.0);
          descriptors.add((double) api.answered(), now.descriptors());
          threads.add((double) api.answered(), now.threads());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "events: %d in %d s, %d wrong%n",
          api.answered(),
          (System.nanoTime() - start) / 1_000_000_000,
          api.wrong().size());
      faults.addAll(api.wrong());
      if (!api.done()) {
        faults.add("the environment ended early: see " + log);
      }
      process.destroy();
    }
    grown("resident memory", resident, 1.25);
    grown("heap", heap, 1.25);
    grown("descriptors", descriptors, 1.01);
    grown("threads", threads, 1.25);
    Files.createDirectories(output);
    LineChart.write("Memory", "MiB", List.of(resident, heap), output.resolve("soak-memory.svg"));
    LineChart.write(
        "Descriptors and threads",
        "number",
        List.of(descriptors, threads),
        output.resolve("soak-descriptors-and-threads.svg"));
  }

  /** The last fifth beside the second fifth: the first is spent on getting warm. */
  private void grown(String what, XYSeries series, double bound) {
    int count = series.getItemCount();
    if (count < 5) {
      faults.add("too few samples of " + what + ": " + count);
      return;
    }
    double early = largest(series, count / 5, 2 * count / 5);
    double late = largest(series, 4 * count / 5, count);
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f early, %.1f late, %.1f at most%n",
        what,
        early,
        late,
        series.getMaxY());
    if (late > early * bound) {
      faults.add(what + " has grown");
    }
  }

  private static double largest(XYSeries series, int from, int to) {
    double largest = 0;
    for (int i = from; i < Math.max(to, from + 1); i++) {
      largest = Math.max(largest, series.getY(i).doubleValue());
    }
    return largest;
  }

  /** Many slow events at once, in this runtime and in the official client. */
  private void workers(int count) throws Exception {
    Map<String, String> many =
        Map.of(
            "AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(count),
            "AWS_LAMBDA_INITIALIZATION_TYPE", "lambda-managed-instances",
            "AWS_LAMBDA_LOG_FORMAT", "JSON",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "2048");
    atOnce("demitasse", count, api -> environment.demitasse(Slow.class.getName(), api, many, log));
    atOnce("official", count, api -> environment.official(Slow.class.getName(), api, many, log));
  }

  private interface Start {
    Process with(SoakApi api) throws IOException;
  }

  private void atOnce(String name, int workers, Start start) throws Exception {
    long count = workers * 20L;
    try (SoakApi api = new SoakApi(new MixedEvents.Slow(), count)) {
      Process process = start.with(api);
      // Half of them: the first ones meet a JVM that is still getting warm.
      while (api.answered() < count / 2 && process.isAlive()) {
        Thread.sleep(5);
      }
      long begun = System.nanoTime();
      long before = api.answered();
      long peak = 0;
      int threads = 0;
      while (!api.done() && process.isAlive()) {
        Vitals now = Vitals.of(process.pid());
        peak = Math.max(peak, now.residentKb());
        threads = Math.max(threads, now.threads());
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s, %d at once: %.0f a second, %d MiB, %d threads, %s ms of CPU, %d wrong%n",
          name,
          workers,
          (api.answered() - before) / seconds,
          peak / 1024,
          threads,
          process.info().totalCpuDuration().map(d -> Long.toString(d.toMillis())).orElse("?"),
          api.wrong().size());
      faults.addAll(api.wrong());
      if (!api.done()) {
        faults.add(name + " ended early: see " + log);
      }
      process.destroyForcibly();
    }
  }
}
