package io.demitasse.benchmarks.heavy.springmvc;

import org.springframework.stereotype.Service;

/** Adds up orders. */
@Service
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
