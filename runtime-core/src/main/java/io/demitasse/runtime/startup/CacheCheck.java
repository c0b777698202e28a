package io.demitasse.runtime.startup;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import io.demitasse.runtime.bootstrap.Troubleshooting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** Sees to it that a function never runs on a cache of other classes, nor without one silently. */
public final class CacheCheck {
  private static final String LAYER_CACHE = "runtime.aot";
  private static final List<String> OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", BootstrapContract.JVM_OPTIONS);

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
    String file = property(BootstrapContract.CACHE_PROPERTY);
    if (file.isEmpty()) {
      return OptionalInt.empty();
    }
    // The image has no other archive: where the JVM shares classes, they are those of this cache.
    boolean used = property("java.vm.info").contains("sharing");
    Optional<String> staleness = cache(file).staleness();
    if (staleness.isPresent()) {
      warn(file, staleness.get() + ". Train it again, or delete it");
    } else if (!used) {
      warn(file, "the JVM refused it" + options());
    } else {
      return OptionalInt.empty();
    }
    // Classes of a cache are linked already in this process: only a new one is free of them. And a
    // JVM that has refused one cache takes no other.
    boolean another = used || (!file.endsWith("/" + LAYER_CACHE) && !opensPorts());
    return another ? OptionalInt.of(startWithout(file)) : OptionalInt.empty();
  }

  /** At run time this entry ends the class path; a JVM that trains a cache does not take it. */
  private void showTaskRoot() {
    String root = environment.getOrDefault("LAMBDA_TASK_ROOT", "");
    jvm.setProperty("java.class.path", property("java.class.path") + File.pathSeparator + root);
  }

  /** Another process beside this one would find the ports of its debugger or agent taken. */
  private boolean opensPorts() {
    for (String name : OPTIONS) {
      String value = environment.getOrDefault(name, "");
      if (value.contains("jdwp") || value.contains("agent") || value.contains("jmxremote")) {
        return true;
      }
    }
    return false;
  }

  private AotCache cache(String file) {
    return new AotCache(
        file,
        property(BootstrapContract.RUNTIME_PATH_PROPERTY)
            + File.pathSeparator
            + property("java.class.path"));
  }

  private int startWithout(String file) throws IOException {
    Path layer = Path.of(property("java.home")).resolve("../..").normalize();
    ProcessBuilder bootstrap = new ProcessBuilder(layer.resolve("bootstrap").toString());
    bootstrap.environment().put(BootstrapContract.CACHE_CHOICE, next(file));
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

  private void warn(String file, String why) {
    logger.log(
        "Starting slower, without the AOT cache "
            + file
            + ": "
            + why
            + "."
            + Troubleshooting.CACHE_NOT_USED,
        LogLevel.WARN);
  }

  private String options() {
    StringBuilder options = new StringBuilder();
    for (String name : OPTIONS) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        options.append(options.isEmpty() ? ", probably for " : " ").append(name).append('=');
        appendWithoutValues(options, value);
      }
    }
    return options + "; -Xlog:aot in DEMITASSE_JVM_OPTIONS shows its reason";
  }

  /** Values of system properties and agents stay out of the log: they may be secret. */
  private static void appendWithoutValues(StringBuilder text, String options) {
    String separator = "";
    for (String word : options.split(" ", -1)) {
      if (word.startsWith("-")) {
        boolean plain = word.startsWith("-X") || word.startsWith("--");
        int value = plain ? -1 : word.indexOf('=');
        text.append(separator).append(value < 0 ? word : word.substring(0, value + 1) + "***");
        separator = " ";
      }
    }
  }

  private String property(String name) {
    return jvm.getProperty(name, "");
  }
}
