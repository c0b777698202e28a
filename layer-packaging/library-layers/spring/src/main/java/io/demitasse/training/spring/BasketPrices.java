package io.demitasse.training.spring;

import java.math.BigDecimal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** A bean that is found by a scan, and gets settings and another bean. */
@Service
class BasketPrices {
  private static final Logger LOG = LoggerFactory.getLogger(BasketPrices.class);

  private final Greeting greeting;
  private final String currency;

  BasketPrices(Greeting greeting, @Value("${training.currency:EUR}") String currency) {
    this.greeting = greeting;
    this.currency = currency;
  }

  Basket priced(Basket basket) {
    BigDecimal total = BigDecimal.ZERO;
    for (Basket.Line line : basket.lines()) {
      total = total.add(line.price().multiply(BigDecimal.valueOf(line.count())));
    }
    LOG.info("{}: {} costs {} {}", greeting.word(), basket.id(), total, currency);
    return basket;
  }
}
