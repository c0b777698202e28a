package io.demitasse.samples.orders;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order as it arrives.
 *
 * @param id chosen by the customer's side; two orders of one id are one order
 */
public record Order(String id, String customer, List<Item> items) {
  /**
   * A line of it.
   *
   * @param price of one
   */
  public record Item(String name, int count, BigDecimal price) {}

  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (Item item : items) {
      total = total.add(item.price().multiply(BigDecimal.valueOf(item.count())));
    }
    return total;
  }
}
