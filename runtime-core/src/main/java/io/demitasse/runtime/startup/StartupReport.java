package io.demitasse.runtime.startup;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.logging.FunctionLogger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The line that {@code DEMITASSE_STARTUP_REPORT=1} logs after the first response. Everything but
 * the time of each step is looked up then. Thread-safe: concurrent workers race for the first
 * event.
 */
public final class StartupReport {
  private final Map<String, Long> steps = new LinkedHashMap<>();
  private final StartupFacts facts;
  private final Json json;
  private final FunctionLogger logger;

  /**
   * @param main when {@code main} began, by {@code System.nanoTime}
   */
  public StartupReport(StartupFacts facts, Json json, FunctionLogger logger, long main) {
    this.facts = facts;
    this.json = json;
    this.logger = logger;
    steps.put("jvmBoot", main);
  }

  /** The first time counts. */
  public synchronized void reached(String step) {
    steps.putIfAbsent(step, System.nanoTime());
  }

  /** The first time logs the report. */
  public synchronized void responded() {
    if (steps.putIfAbsent("firstResponse", System.nanoTime()) != null) {
      return;
    }
    try {
      logger.log(line());
    } catch (Throwable e) {
      // A function must not fail for what is only said of it.
      logger.error("The startup report cannot be written", e);
    }
  }

  private String line() throws IOException {
    GrowableBuffer line = new GrowableBuffer();
    try (JsonGenerator out = json.generator(line)) {
      out.writeStartObject();
      out.writeObjectFieldStart("startup");
      writeSteps(out);
      facts.write(out);
      out.writeEndObject();
      out.writeEndObject();
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private void writeSteps(JsonGenerator out) throws IOException {
    long processStart = System.nanoTime() - facts.processAge();
    out.writeObjectFieldStart("millis");
    for (Map.Entry<String, Long> step : steps.entrySet()) {
      long tenths = (step.getValue() - processStart) / 100_000;
      out.writeNumberField(step.getKey(), tenths / 10.0);
    }
    out.writeEndObject();
  }
}
