package io.demitasse.runtime.startup;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import io.demitasse.runtime.bootstrap.SeeAlso;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** Sees to it that a function never runs on a cache of other classes, nor without one silently. */
public final class CacheCheck {
  private static final String LAYER_CACHE = "runtime.aot";

  private final Map<String, String> environment;
  private final Properties jvm;
  private final LambdaLogger logger;

  public CacheCheck(Map<String, String> environment, Properties jvm, LambdaLogger logger) {
    this.environment = environment;
    this.jvm = jvm;
    this.logger = logger;
  }

  /** Empty to go on; else a process in place of this one has served, and this is its exit code. */
  public OptionalInt run() throws IOException {
    String output = environment.getOrDefault(BootstrapContract.CACHE_OUTPUT, "");
    if (!output.isEmpty()) {
      cache(output).writeFingerprint(property(BootstrapContract.LAYER_ID_PROPERTY));
      if (output.endsWith("/function.aot")) {
        showTaskRoot();
      }
      return OptionalInt.empty();
    }
    String passed = environment.getOrDefault(BootstrapContract.CACHES_PASSED, "");
    String file = property(BootstrapContract.CACHE_PROPERTY);
    if (file.isEmpty()) {
      warn(passed, "");
      return OptionalInt.empty();
    }
    // The image has no other archive: where the JVM shares classes, they are those of this cache.
    boolean used = property("java.vm.info").contains("sharing");
    Optional<String> staleness = cache(file).staleness();
    if (used && staleness.isEmpty()) {
      warn(passed, "; with " + file + " in its place");
      return OptionalInt.empty();
    }
    UserOptions options = new UserOptions(environment);
    boolean refused = !used && (staleness.isEmpty() || options.voidEveryCache());
    String why = refused ? "the JVM refused it" : staleness.orElse("") + " (train it again)";
    String all = passed + (passed.isEmpty() ? "" : ", and without ") + file + ": " + why;
    boolean last = file.endsWith("/" + LAYER_CACHE);
    // Classes of a cache are linked already in this process: only a new one is free of them. And a
    // JVM that has refused one cache takes no other.
    boolean another = used || !(last || options.voidEveryCache() || options.openPorts());
    if (another && !last) {
      return OptionalInt.of(startWithout(file, all));
    }
    warn(all, refused ? options.probableReason() : "");
    return another ? OptionalInt.of(startWithout(file, "")) : OptionalInt.empty();
  }

  /** At run time this entry ends the class path; a JVM that trains a cache does not take it. */
  private void showTaskRoot() {
    String root = environment.getOrDefault("LAMBDA_TASK_ROOT", "");
    jvm.setProperty("java.class.path", property("java.class.path") + File.pathSeparator + root);
  }

  private AotCache cache(String file) {
    return new AotCache(
        file,
        property(BootstrapContract.RUNTIME_PATH_PROPERTY)
            + File.pathSeparator
            + property("java.class.path"));
  }

  private int startWithout(String file, String passed) throws IOException {
    Path layer = Path.of(property("java.home")).resolve("../..").normalize();
    ProcessBuilder bootstrap = new ProcessBuilder(layer.resolve("bootstrap").toString());
    bootstrap.environment().put(BootstrapContract.CACHE_CHOICE, next(file));
    bootstrap.environment().put(BootstrapContract.CACHES_PASSED, passed);
    Process process = bootstrap.inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      return 1;
    }
  }

  /** Where the bootstrap goes on in its list of caches. */
  private static String next(String file) {
    if (file.endsWith("/" + LAYER_CACHE)) {
      return "off";
    }
    return file.endsWith("/libraries.aot") ? "layer" : "library";
  }

  /** One line, however many caches do not fit. */
  private void warn(String caches, String reason) {
    if (!caches.isEmpty()) {
      logger.log(
          "Starting slower, without the AOT cache "
              + caches
              + reason
              + "."
              + SeeAlso.CACHE_NOT_USED,
          LogLevel.WARN);
    }
  }

  private String property(String name) {
    return jvm.getProperty(name, "");
  }
}
