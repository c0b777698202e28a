package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import java.util.Optional;

/**
 * One line of the doctor's report.
 *
 * @param check a short name for machines, such as {@code handler}
 * @param text for people
 * @param help where more is said of it; empty for what is as it should be
 */
public record Finding(Level level, String check, String text, Optional<Troubleshooting> help) {
  /** How bad it is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Worth knowing; the function may well run. */
    NOTE,
    /** The function will fail. */
    PROBLEM
  }

  public static Finding ok(String check, String text) {
    return new Finding(Level.OK, check, text, Optional.empty());
  }

  public static Finding note(String check, Troubleshooting help, String text) {
    return new Finding(Level.NOTE, check, text, Optional.of(help));
  }

  public static Finding problem(String check, Troubleshooting help, String text) {
    return new Finding(Level.PROBLEM, check, text, Optional.of(help));
  }

  /** The text, and in a line of its own where more is said. */
  public String message() {
    return text + help.map(entry -> "\n" + entry.sentence()).orElse("");
  }
}
