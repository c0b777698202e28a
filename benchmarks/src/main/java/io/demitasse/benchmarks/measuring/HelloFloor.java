package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.process.Scripts;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.LayerJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs programs that only print Hello. On the layer's JVM, with its flags and an AOT cache, that is
 * the floor under every cold start; on the stock JDK it shows what that costs by itself.
 */
public final class HelloFloor {
  public static final String SCENARIO = "Hello";
  public static final String FLOOR = "floor";
  public static final String STOCK = "stock JVM";
  public static final String SHELL = "shell";

  private static final String MAIN_CLASS = "io.demitasse.benchmarks.functions.Hello";

  private final Launcher launcher;
  private final Recorder recorder;
  private final Path folder;

  public HelloFloor(Launcher launcher, Recorder recorder, Path folder) {
    this.launcher = launcher;
    this.recorder = recorder;
    this.folder = folder;
  }

  /** Something that prints Hello under a condition. */
  public interface Program {
    Path script(Condition condition) throws IOException;
  }

  /** Hello from an AOT cache, which this call makes. */
  public Program floor(LayerJvm jvm, Path jar) throws IOException, InterruptedException {
    Path script =
        Scripts.exec(
            folder.resolve("floor"), command(jvm, Condition.UNLIMITED, "-XX:AOTCacheOutput", jar));
    try (var training = launcher.startPiped(script, Condition.UNLIMITED)) {
      training.process().waitFor();
    }
    return condition -> Scripts.exec(script, command(jvm, condition, "-XX:AOTCache", jar));
  }

  private List<String> command(LayerJvm jvm, Condition condition, String aotOption, Path jar) {
    Path cache = folder.resolve("hello.aot");
    return jvm.command(condition.memoryMb(), aotOption, cache, List.of(jar), MAIN_CLASS);
  }

  /** Hello on a JDK without flags. */
  public Program stock(Path javaHome, Path jar) throws IOException {
    Path script =
        Scripts.exec(
            folder.resolve("stock-jvm"),
            List.of(javaHome.resolve("bin/java").toString(), "-cp", jar.toString(), MAIN_CLASS));
    return condition -> script;
  }

  /** Hello without a JVM: what starting processes costs here. */
  public Program shell() throws IOException {
    Path script = Scripts.exec(folder.resolve("shell"), List.of("/bin/echo", "Hello"));
    return condition -> script;
  }

  public void measure(String name, Program program, Condition condition)
      throws IOException, InterruptedException {
    Path script = program.script(condition);
    try (var process = launcher.startPiped(script, condition)) {
      int first = process.process().getInputStream().read();
      long output = System.nanoTime();
      int status = process.process().waitFor();
      long exit = System.nanoTime();
      if (first != 'H' || status != 0) {
        throw new MeasurementException(name + " printed no Hello and exited with " + status);
      }
      var cell = recorder.cell(name, SCENARIO, condition.name());
      cell.add(Metric.HELLO_OUTPUT, (output - process.spawned()) / 1e6);
      cell.add(Metric.HELLO_EXIT, (exit - process.spawned()) / 1e6);
      cell.add(Metric.HELLO_CPU, process.cpuNanos() / 1e6);
    }
  }
}
