package io.demitasse.benchmarks.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run found out, as its JSON file holds it.
 *
 * @param about the machine, the versions, the load: by name
 * @param series every single value
 * @param failures what could not be measured, and why
 */
public record Results(Map<String, String> about, List<Series> series, List<String> failures) {
  /** How names in {@code about} begin that are about the functions with libraries alone. */
  public static final String LIBRARIES = "functions with libraries: ";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public Optional<Statistics> find(
      String contender, String scenario, String condition, Metric metric) {
    return series.stream()
        .filter(s ->
            s.contender().equals(contender)
                && s.scenario().equals(scenario)
                && s.condition().equals(condition)
                && s.metric() == metric)
        .findFirst()
        .map(Series::statistics);
  }

  public void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }

  public static Results read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), Results.class);
  }
}
