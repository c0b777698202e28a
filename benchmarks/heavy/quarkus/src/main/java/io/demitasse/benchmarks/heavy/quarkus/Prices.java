package io.demitasse.benchmarks.heavy.quarkus;

import jakarta.enterprise.context.ApplicationScoped;

/** Adds up orders. */
@ApplicationScoped
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
