package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.scenario.Scenario;

/** A fast wrong answer is no result. */
final class AnswerCheck {
  private AnswerCheck() {}

  static void check(Scenario scenario, String answer) {
    if (!answer.contains(scenario.answer())) {
      throw new MeasurementException(
          "the answer of "
              + scenario.name()
              + " lacks "
              + scenario.answer()
              + ": "
              + answer.substring(0, Math.min(500, answer.length())));
    }
  }
}
