package io.demitasse.samples.orders;

import java.math.BigDecimal;

/**
 * The answer to an order.
 *
 * @param created false if the very same order had been stored before
 */
public record Receipt(String id, BigDecimal total, boolean created) {}
