package io.demitasse.layer.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a function on a trained layer, and asks the startup report whether the cache was used. */
final class CacheProof {
  private static final String REPORT = "{\"startup\":";

  private final LocalInvoke local;
  private final Path work;

  CacheProof(LocalInvoke local, Path work) {
    this.local = local;
    this.work = work;
  }

  void run(TrainingEvent event) throws IOException, InterruptedException {
    LocalInvoke.Served served =
        local.serve(
            work, event.handler(), Map.of("DEMITASSE_STARTUP_REPORT", "1"), List.of(event.event()));
    Optional<String> report =
        served.log().lines().filter(line -> line.contains(REPORT)).findFirst();
    if (report.isEmpty()) {
      throw new BaseTrainingException(
          "A start on the trained layer gave no startup report. Its log ends:\n"
              + BaseTraining.lastLines(served.log()));
    }
    String line = report.get();
    JsonNode startup =
        new ObjectMapper().readTree(line.substring(line.indexOf(REPORT))).get("startup");
    JsonNode classes = startup.path("classes");
    // Not some: a cache that was written too early has the JDK's own classes and not the runtime's.
    if (!startup.path("cache").path("used").asBoolean()
        || classes.path("fromCache").asInt() <= classes.path("fromFiles").asInt()) {
      throw new BaseTrainingException(
          "A start does not use the cache that was trained: " + startup);
    }
  }
}
