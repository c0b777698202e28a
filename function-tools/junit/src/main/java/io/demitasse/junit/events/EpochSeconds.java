package io.demitasse.junit.events;

import java.math.BigDecimal;
import java.time.Instant;

/** Times as streams say them: seconds since 1970, with a fraction. */
final class EpochSeconds {
  private EpochSeconds() {}

  static BigDecimal of(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3).stripTrailingZeros();
  }
}
