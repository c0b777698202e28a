package io.demitasse.samples.rates;

import java.math.BigDecimal;

/**
 * The answer.
 *
 * @param rate what one unit costs in the other currency
 */
public record Converted(BigDecimal amount, String currency, BigDecimal rate) {}
