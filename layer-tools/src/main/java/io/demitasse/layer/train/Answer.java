package io.demitasse.layer.train;

import io.demitasse.local.runtimeapi.BufferedResponse;
import io.demitasse.local.runtimeapi.Outcome;
import java.nio.charset.StandardCharsets;

/**
 * What came of one event.
 *
 * @param error the type of the error; empty for an answer
 * @param body the answer, or the error as the caller sees it
 */
public record Answer(String error, String body) {
  static Answer of(Outcome outcome, BufferedResponse response) {
    return switch (response.checked(outcome)) {
      case Outcome.Success() ->
          new Answer("", new String(response.payload().bytes(), StandardCharsets.ISO_8859_1));
      case Outcome.Failure(var type, var body) -> new Answer(type, body);
    };
  }

  /** Whether the answer is an error. */
  public boolean failed() {
    return !error.isEmpty();
  }
}
