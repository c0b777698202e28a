package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.LayerJvm;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the runtime's hot paths by JMH, on the JVM and the flags of the layer. */
public final class HotPathRun {
  private static final String BENCHMARKS = "io.demitasse.runtime\\..*";
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final LayerJvm jvm;
  private final Path log;
  private final Recorder recorder;

  public HotPathRun(LayerJvm jvm, Path log, Recorder recorder) {
    this.jvm = jvm;
    this.log = log;
    this.recorder = recorder;
  }

  public void measure(int forks, int seconds) throws IOException {
    var options =
        new OptionsBuilder()
            .include(BENCHMARKS)
            .jvm(jvm.java().toString())
            .jvmArgs(jvm.options(Condition.UNLIMITED.memoryMb()).toArray(String[]::new))
            .forks(forks)
            .warmupIterations(seconds)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(seconds)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .output(log.toString())
            .build();
    try {
      for (RunResult run : new Runner(options).run()) {
        String name = run.getParams().getBenchmark();
        var cell = recorder.cell(Demitasse.NAME, name.substring(name.lastIndexOf('.') + 1), "");
        run.getBenchmarkResults()
            .forEach(fork ->
                fork.getIterationResults()
                    .forEach(iteration -> {
                      cell.add(Metric.HOT_PATH_TIME, iteration.getPrimaryResult().getScore());
                      Result<?> bytes = iteration.getSecondaryResults().get(ALLOCATION);
                      if (bytes != null) {
                        cell.add(Metric.HOT_PATH_ALLOCATION, bytes.getScore());
                      }
                    }));
      }
    } catch (RunnerException e) {
      throw new IOException("JMH could not run " + BENCHMARKS + "; see " + log, e);
    }
  }
}
