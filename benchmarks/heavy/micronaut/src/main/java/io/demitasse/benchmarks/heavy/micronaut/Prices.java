package io.demitasse.benchmarks.heavy.micronaut;

import jakarta.inject.Singleton;

/** Adds up orders. */
@Singleton
public class Prices {
  /** Of all positions. */
  public Receipt receipt(Order order) {
    double total = 0;
    for (Item item : order.items()) {
      total += item.count() * item.price();
    }
    return new Receipt(order.id(), total);
  }
}
