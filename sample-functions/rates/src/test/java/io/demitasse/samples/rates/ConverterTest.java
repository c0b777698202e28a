package io.demitasse.samples.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules, without Spring. */
final class ConverterTest {
  private final Converter converter =
      new Converter(
          new RateTable(Map.of("USD", new BigDecimal("1.10"), "GBP", new BigDecimal("0.85"))));

  private Converted convert(String from, String to, String amount) {
    return converter.convert(new Conversion(from, to, new BigDecimal(amount)));
  }

  @Test
  void amounts_are_rounded_once_and_rates_are_finer() {
    assertEquals(
        new Converted(new BigDecimal("2.75"), "USD", new BigDecimal("1.100000")),
        convert("EUR", "USD", "2.50"));
    assertEquals(
        new Converted(new BigDecimal("1294.12"), "USD", new BigDecimal("1.294118")),
        convert("GBP", "USD", "1000"));
    assertEquals(new BigDecimal("1.00"), convert("EUR", "EUR", "1").amount());
  }

  @Test
  void all_faults_are_told_at_once() {
    var fault =
        assertThrows(
            InvalidConversionException.class,
            () -> converter.convert(new Conversion(null, "XXX", null)));
    assertEquals(
        "Nothing was converted: from is missing; to is XXX, and known are EUR and GBP, USD; amount"
            + " is missing.",
        fault.getMessage());
  }
}
