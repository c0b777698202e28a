package io.demitasse.benchmarks.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A function and an event for it.
 *
 * @param name what the report calls it
 * @param handler the value of {@code _HANDLER}
 * @param jars what its zip holds in {@code lib}
 * @param event the JSON text of every invocation
 * @param answer a part of every right answer; a wrong one ends the benchmark
 * @param variables of its environment, beside those that all have
 */
public record Scenario(
    String name,
    String handler,
    List<Path> jars,
    String event,
    String answer,
    Map<String, String> variables) {

  /** Without variables of its own. */
  public Scenario(String name, String handler, List<Path> jars, String event, String answer) {
    this(name, handler, jars, event, answer, Map.of());
  }

  /** Its name for files: class paths cannot have every character. */
  public String fileName() {
    return name.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
