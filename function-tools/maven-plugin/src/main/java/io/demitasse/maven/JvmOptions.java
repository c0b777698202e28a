package io.demitasse.maven;

/**
 * A line of options for a JVM, as Surefire takes it apart: at white space that is not in quotes.
 */
final class JvmOptions {
  private final String line;

  private JvmOptions(String line) {
    this.line = line;
  }

  /** What is in the line already comes first. */
  static JvmOptions parse(String line) {
    return new JvmOptions(line.strip());
  }

  /** With a system property. */
  JvmOptions with(String property, String value) {
    String option = "-D" + property + "=" + value;
    return new JvmOptions((line + " " + quoted(option)).strip());
  }

  private static String quoted(String option) {
    if (option.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
      return option;
    }
    return option.indexOf('"') < 0 ? '"' + option + '"' : '\'' + option + '\'';
  }

  String line() {
    return line;
  }
}
