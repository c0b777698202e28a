package io.demitasse.samples.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.demitasse.junit.FunctionResult;
import io.demitasse.junit.TestFunction;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spring's own handler on the runtime that it has in Lambda. */
final class RatesFunctionTest {
  private final TestFunction function =
      TestFunction.of(
              "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest")
          .environment("MAIN_CLASS", "io.demitasse.samples.rates.Rates")
          .start();

  @AfterEach
  void end() {
    function.close();
  }

  @Test
  void an_amount_is_converted_and_a_wrong_request_is_an_error() {
    FunctionResult result = function.invoke(new Conversion("EUR", "USD", new BigDecimal("2.50")));
    assertEquals(
        new Converted(new BigDecimal("2.75"), "USD", new BigDecimal("1.100000")),
        result.responseAs(Converted.class));

    FunctionResult wrong = function.invoke(Map.of("from", "EUR"));
    assertTrue(wrong.error().message().contains("to is missing; amount is missing"));
  }
}
