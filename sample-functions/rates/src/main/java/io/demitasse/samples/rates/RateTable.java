package io.demitasse.samples.rates;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the function: {@code application.properties}, or variables such as {@code
 * RATES_PEREURO_USD}.
 *
 * @param perEuro what one euro costs, by currency
 */
@ConfigurationProperties("rates")
public record RateTable(Map<String, BigDecimal> perEuro) {}
