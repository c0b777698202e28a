package io.demitasse.layer.doctor.check;

/**
 * One line of the doctor's report.
 *
 * @param check a short name for machines, such as {@code handler}
 * @param text for people
 */
public record Finding(Level level, String check, String text) {
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
    return new Finding(Level.OK, check, text);
  }

  public static Finding note(String check, String text) {
    return new Finding(Level.NOTE, check, text);
  }

  public static Finding problem(String check, String text) {
    return new Finding(Level.PROBLEM, check, text);
  }
}
