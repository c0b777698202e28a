package io.demitasse.training.spring;

import java.math.BigDecimal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** A bean that is found by a scan, and gets settings and another bean. */
@Service
class Purchases {
  private static final Logger LOG = LoggerFactory.getLogger(Purchases.class);

  private final Greeting greeting;
  private final String currency;

  Purchases(Greeting greeting, @Value("${training.currency:EUR}") String currency) {
    this.greeting = greeting;
    this.currency = currency;
  }

  Purchase priced(Purchase purchase) {
    BigDecimal total = BigDecimal.ZERO;
    for (Purchase.Line line : purchase.lines()) {
      total = total.add(line.price().multiply(BigDecimal.valueOf(line.count())));
    }
    LOG.info("{}: {} costs {} {}", greeting.word(), purchase.id(), total, currency);
    return purchase;
  }
}
