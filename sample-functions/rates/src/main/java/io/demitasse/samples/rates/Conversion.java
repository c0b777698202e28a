package io.demitasse.samples.rates;

import java.math.BigDecimal;

/**
 * What is asked for.
 *
 * @param amount in the currency {@code from}
 */
public record Conversion(String from, String to, BigDecimal amount) {}
