package io.demitasse.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Commands of a page, and what has to come of them.
 *
 * @param line where in the page they are
 * @param expected lines, in their order; an ellipsis stands for anything
 */
record Step(int line, String commands, Conditions conditions, List<String> expected) {
  /**
   * Under which it can be run.
   *
   * @param needs programs without which it cannot
   * @param fresh whether it wants a Local Lambda of its own
   * @param file whether it writes a file that the page shows, and no more
   */
  record Conditions(List<String> needs, boolean fresh, boolean file) {
    static final Conditions NONE = new Conditions(List.of(), false, false);
    static final Conditions FILE = new Conditions(List.of(), false, true);
  }

  boolean isFile() {
    return conditions.file();
  }

  Step expecting(List<String> lines) {
    return new Step(line, commands, conditions, lines);
  }

  /** The first line that was expected and did not come; empty where all did. */
  String missingFrom(String output) {
    List<String> lines = output.lines().map(String::strip).toList();
    int next = 0;
    for (String wanted : expected) {
      Pattern pattern = pattern(wanted.strip());
      while (next < lines.size() && !pattern.matcher(lines.get(next)).matches()) {
        next++;
      }
      if (next == lines.size()) {
        return wanted;
      }
      next++;
    }
    return "";
  }

  private static Pattern pattern(String wanted) {
    StringBuilder pattern = new StringBuilder();
    for (String part : wanted.split("…", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }
}
