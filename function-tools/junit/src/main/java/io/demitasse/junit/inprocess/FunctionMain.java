package io.demitasse.junit.inprocess;

import io.demitasse.runtime.FunctionRuntime;
import io.demitasse.runtime.logging.StandardStreams;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What {@code io.demitasse.runtime.Main} is to a process: the same, for a function in a class
 * loader of its own. {@link FunctionClassLoader} calls it by reflection, since the test has a class
 * of this name too.
 */
public final class FunctionMain {
  private FunctionMain() {}

  /** Serves invocations until the environment ends; returns the exit code. */
  public static int run(
      Map<String, String> environment,
      OutputStream stdout,
      OutputStream stderr,
      IntConsumer onExit) {
    FunctionSystem.begin(environment);
    FunctionProcess.getRuntime().begin(onExit);
    try {
      return new FunctionRuntime(environment, StandardStreams.over(stdout, stderr)).run();
    } catch (EndOfFunction e) {
      return 0;
    } catch (RuntimeException | Error e) {
      // As after an error of the JVM itself, of which the runtime makes an end of the process.
      return 1;
    }
  }

  /** Runs shutdown hooks, and lets go of threads that have ended the process. */
  public static void end() {
    FunctionProcess.getRuntime().end();
  }
}
