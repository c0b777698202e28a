package io.demitasse.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Handlers and the events they are given, from a file in {@code compatibility/}.
 *
 * <pre>
 * # a comment
 * handler io.demitasse.functions.Inputs::text
 * *                          all standard events
 * {"a":1}                    one more
 * {@literal @}event.json     one from a file
 * {@literal <empty>}         no byte at all
 * ! reason | {"a":2} => ...  here both runtimes differ, and this one posts what follows
 * </pre>
 */
final class CompatibilityTable {
  /**
   * @param difference the key of a reason in differences.properties; {@code ""} for no difference
   * @param expected what this runtime posts then; {@code ""} if it does not matter
   */
  record Case(String event, String difference, String expected) {}

  private static final List<String> STANDARD_EVENTS =
      List.of(
          "\"a\"",
          "\"\"",
          "\"5\"",
          "\"true\"",
          "5",
          "5.7",
          "1.50",
          "-1",
          "300",
          "1e3",
          "true",
          "null",
          "[]",
          "[null]",
          "[1,2]",
          "[\"x\"]",
          "{}",
          "{\"a\":1}",
          "<empty>",
          "{bad");

  private final Map<String, Map<String, Case>> handlers = new LinkedHashMap<>();

  static CompatibilityTable read(String name) {
    CompatibilityTable table = new CompatibilityTable();
    Map<String, Case> cases = new LinkedHashMap<>();
    for (String line : text("/compatibility/" + name).lines().map(String::strip).toList()) {
      if (line.startsWith("handler ")) {
        cases = new LinkedHashMap<>();
        table.handlers.put(line.substring("handler ".length()), cases);
      } else if (line.equals("*")) {
        for (String event : STANDARD_EVENTS) {
          cases.put(event, new Case(event, "", ""));
        }
      } else if (line.startsWith("!")) {
        Case different = difference(line);
        cases.put(different.event(), different);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        cases.put(line, new Case(line, "", ""));
      }
    }
    return table;
  }

  private static Case difference(String line) {
    int bar = line.indexOf('|');
    int arrow = line.lastIndexOf(" => ");
    String event = line.substring(bar + 1, arrow < 0 ? line.length() : arrow).strip();
    String expected = arrow < 0 ? "" : line.substring(arrow + " => ".length()).strip();
    return new Case(event, line.substring(1, bar).strip(), expected);
  }

  List<String> handlers() {
    return List.copyOf(handlers.keySet());
  }

  List<Case> casesOf(String handler) {
    return new ArrayList<>(handlers.getOrDefault(handler, Map.of()).values());
  }

  /** The bytes that an entry stands for. */
  static String eventOf(Case one) {
    if (one.event().equals("<empty>")) {
      return "";
    }
    return one.event().startsWith("@")
        ? text("/compatibility/events/" + one.event().substring(1))
        : one.event();
  }

  private static String text(String resource) {
    try (InputStream in = CompatibilityTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("No resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
