package io.demitasse.cli.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of the {@code aws} CLI: plain words, and options with one value or several. */
final class Words {
  private static final Set<String> GLOBAL =
      Set.of("endpoint-url", "region", "query", "output", "cli-binary-format", "profile");

  /** Options that have a value each: what follows is a word of its own. */
  private final List<String> plain = new ArrayList<>();

  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final Map<String, String> globals = new LinkedHashMap<>();

  private Words() {}

  /** Reads it; which options take several values only the operation knows. */
  static Words parse(List<String> line) throws IOException {
    var words = new Words();
    List<String> values = words.plain;
    for (int i = 0; i < line.size(); i++) {
      var word = line.get(i);
      if (!word.startsWith("--")) {
        values.add(word);
        continue;
      }
      var name = word.substring(2);
      if (GLOBAL.contains(name)) {
        if (++i == line.size()) {
          throw new IOException(word + " needs a value");
        }
        words.globals.put(name, line.get(i));
        values = words.plain;
      } else {
        values = words.options.computeIfAbsent(name, absent -> new ArrayList<>());
      }
    }
    return words;
  }

  String operation() throws IOException {
    if (plain.isEmpty()) {
      throw new IOException("which operation? For instance list-functions; see client --help");
    }
    return plain.getFirst();
  }

  /** A plain word; the last value of the last option may be one, as in {@code invoke … FILE}. */
  String plain(int index) throws IOException {
    if (index < plain.size()) {
      return plain.get(index);
    }
    for (var values : options.values()) {
      if (values.size() > 1) {
        return values.removeLast();
      }
    }
    throw new IOException("a word is missing on the command line; see client --help");
  }

  Optional<String> global(String name) {
    return Optional.ofNullable(globals.get(name));
  }

  Map<String, List<String>> options() {
    return options;
  }
}
