package io.demitasse.samples.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Converts by way of the euro. */
@Component
class Converter {
  private static final Logger LOG = LoggerFactory.getLogger(Converter.class);
  private static final int DECIMALS_OF_MONEY = 2;
  private static final int DECIMALS_OF_RATE = 6;

  private final RateTable rates;

  Converter(RateTable rates) {
    this.rates = rates;
  }

  /** Throws {@link InvalidConversionException} if something is wrong with it. */
  Converted convert(Conversion conversion) {
    check(conversion);
    BigDecimal rate =
        perEuro(conversion.to())
            .divide(perEuro(conversion.from()), DECIMALS_OF_RATE, RoundingMode.HALF_EVEN);
    BigDecimal amount =
        conversion
            .amount()
            .multiply(perEuro(conversion.to()))
            .divide(perEuro(conversion.from()), DECIMALS_OF_MONEY, RoundingMode.HALF_EVEN);
    LOG.info("{} {} are {} {}", conversion.amount(), conversion.from(), amount, conversion.to());
    return new Converted(amount, conversion.to(), rate);
  }

  private BigDecimal perEuro(String currency) {
    return currency.equals("EUR") ? BigDecimal.ONE : rates.perEuro().get(currency);
  }

  private void check(Conversion conversion) {
    List<String> faults = new ArrayList<>();
    checkCurrency("from", conversion.from(), faults);
    checkCurrency("to", conversion.to(), faults);
    if (conversion.amount() == null) {
      faults.add("amount is missing");
    }
    if (!faults.isEmpty()) {
      throw new InvalidConversionException(faults);
    }
  }

  private void checkCurrency(String where, String currency, List<String> faults) {
    if (currency == null) {
      faults.add(where + " is missing");
    } else if (!currency.equals("EUR") && !rates.perEuro().containsKey(currency)) {
      faults.add(where + " is " + currency + ", and known are EUR and " + known());
    }
  }

  private String known() {
    return String.join(", ", new TreeSet<>(rates.perEuro().keySet()));
  }
}
