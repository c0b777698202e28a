package io.demitasse.runtime.startup;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a startup report says beside times, read from the process and the layer when asked for. */
public final class StartupFacts {
  private static final long NANOS_PER_TICK = 10_000_000;

  private final Map<String, String> environment;
  private final Properties jvm;
  private final String process;
  private final String mainClass;

  /**
   * @param process {@code /proc}, outside tests
   * @param mainClass what the bootstrap starts
   */
  public StartupFacts(
      Map<String, String> environment, Properties jvm, String process, String mainClass) {
    this.environment = environment;
    this.jvm = jvm;
    this.process = process;
    this.mainClass = mainClass;
  }

  /** Nanoseconds since the bootstrap was started, give or take 10 ms: both files count in ticks. */
  long processAge() throws IOException {
    String stat = Files.readString(Path.of(process, "self/stat"));
    // The second field is the name of the program, in parentheses, and may hold spaces.
    String[] fromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long startTicks = Long.parseLong(fromThird[22 - 3]);
    String uptime = Files.readString(Path.of(process, "uptime"));
    long nowTicks = Long.parseLong(uptime.substring(0, uptime.indexOf(' ')).replace(".", ""));
    return (nowTicks - startTicks) * NANOS_PER_TICK;
  }

  void write(JsonGenerator out) throws IOException {
    writeClasses(out);
    writeCache(out);
    Map<String, String> release = release();
    String ofLayer = release.getOrDefault("JVM_OPTIONS", "");
    release.remove("JVM_OPTIONS");
    out.writeArrayFieldStart("jvmFlags");
    for (String flag : new JvmFlags(environment, ofLayer, mainClass).with(commandLine())) {
      out.writeString(flag);
    }
    out.writeEndArray();
    out.writeObjectFieldStart("layer");
    for (Map.Entry<String, String> entry : release.entrySet()) {
      out.writeStringField(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }

  /** The bootstrap had the JVM log to this file. It goes on to, so the file is not kept. */
  private void writeClasses(JsonGenerator out) throws IOException {
    String log = jvm.getProperty(BootstrapContract.CLASS_LOG_PROPERTY, "");
    if (!log.isEmpty()) {
      Path file = Path.of(log);
      ClassOrigins origins = ClassOrigins.of(file);
      Files.delete(file);
      out.writeObjectFieldStart("classes");
      out.writeNumberField("fromCache", origins.cache());
      out.writeNumberField("fromFiles", origins.files());
      out.writeNumberField("generated", origins.generated());
      out.writeEndObject();
    }
  }

  private void writeCache(JsonGenerator out) throws IOException {
    CacheUse use = CacheUse.of(environment, jvm);
    out.writeObjectFieldStart("cache");
    out.writeBooleanField("used", use.whyNot().isEmpty());
    out.writeStringField("file", use.file());
    if (!use.whyNot().isEmpty()) {
      out.writeStringField("whyNot", use.whyNot());
    }
    out.writeEndObject();
  }

  private List<String> commandLine() throws IOException {
    return List.of(Files.readString(Path.of(process, "self/cmdline")).split("\0", -1));
  }

  /** {@code KEY="value"} lines; none where the runtime is not started from a layer. */
  private Map<String, String> release() throws IOException {
    Map<String, String> release = new LinkedHashMap<>();
    Path file = Path.of(jvm.getProperty("java.home", "")).resolveSibling("release");
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          release.put(line.substring(0, equals), line.substring(equals + 1).replace("\"", ""));
        }
      }
    }
    return release;
  }
}
