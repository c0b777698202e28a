package io.demitasse.maven.zip;

import java.util.regex.Pattern;

/** Names libraries: {@code group:artifact}, in which {@code *} stands for any text. */
public final class LibraryPattern {
  private final String text;
  private final Pattern pattern;

  private LibraryPattern(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is none, with a sentence for people
   */
  public static LibraryPattern of(String text) {
    if (!text.matches("[^:\\s]+:[^:\\s]+")) {
      throw new IllegalArgumentException(
          "\"%s\" names no libraries: write group:artifact, for instance com.example:*"
              .formatted(text));
    }
    return new LibraryPattern(text, Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q")));
  }

  boolean matches(Library library) {
    return pattern.matcher(library.groupId() + ":" + library.artifactId()).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
