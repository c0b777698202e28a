package io.demitasse.runtime.api;

import java.util.ArrayList;
import java.util.List;

/** The header fields of one message. Names are case-insensitive, as HTTP says. */
final class HttpHeaders {
  private final List<String> namesAndValues = new ArrayList<>(32);

  void add(String name, String value) {
    namesAndValues.add(name);
    namesAndValues.add(value);
  }

  /** All of them as they stand in a message, each with the end of its line. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      lines.append(namesAndValues.get(i)).append(": ");
      lines.append(namesAndValues.get(i + 1)).append("\r\n");
    }
    return lines.toString();
  }

  /** The first value, or {@code ""}: the Runtime API uses an empty header and none alike. */
  String get(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equalsIgnoreCase(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return "";
  }
}
