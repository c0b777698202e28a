package io.demitasse.local.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line of {@code --name value} pairs and plain words between them. */
record ClientArguments(List<String> words, Map<String, String> options) {
  static ClientArguments parse(List<String> line) throws IOException {
    var words = new ArrayList<String>();
    var options = new HashMap<String, String>();
    for (var rest = line.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (!word.startsWith("--")) {
        words.add(word);
      } else if (rest.hasNext()) {
        options.put(word.substring(2), rest.next());
      } else {
        throw new IOException(word + " needs a value");
      }
    }
    return new ClientArguments(words, options);
  }

  String word(int index) throws IOException {
    if (index >= words.size()) {
      throw new IOException("a word is missing on the command line; see client --help");
    }
    return words.get(index);
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  String option(String name) throws IOException {
    if (!has(name)) {
      throw new IOException("--" + name + " is missing");
    }
    return options.getOrDefault(name, "");
  }
}
