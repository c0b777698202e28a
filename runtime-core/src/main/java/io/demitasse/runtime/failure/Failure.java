package io.demitasse.runtime.failure;

import java.util.List;
import java.util.Optional;

/**
 * What can be told of an exception, its causes and its suppressed exceptions, as {@link
 * FailureReader} read it: nothing here calls the function's code any more.
 *
 * @param type the name of its class
 * @param message its message for people, or the name of its class where it has none
 * @param headline what {@code toString} says of it
 * @param frames the function's own part of its stack, outermost last
 * @param note why something is missing here, or {@code ""}
 */
public record Failure(
    String type,
    String message,
    String headline,
    List<StackTraceElement> frames,
    String note,
    List<Failure> suppressed,
    Optional<Failure> cause) {

  /** Of an exception that was told already, or that is one too many. */
  static Failure onlyNamed(String type, String note) {
    return new Failure(type, note, type, List.of(), note, List.of(), Optional.empty());
  }

  /** The same under a name and a message that say more; it becomes the cause, its stack stays. */
  Failure as(String newType, String newMessage) {
    return new Failure(
        newType, newMessage, newType + ": " + newMessage, frames, "", List.of(), Optional.of(this));
  }
}
