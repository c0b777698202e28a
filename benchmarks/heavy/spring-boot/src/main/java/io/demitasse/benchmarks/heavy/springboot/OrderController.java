package io.demitasse.benchmarks.heavy.springboot;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /orders}. */
@RestController
public class OrderController {
  private final Prices prices;

  public OrderController(Prices prices) {
    this.prices = prices;
  }

  /** Answers an order with its receipt. */
  @PostMapping("/orders")
  public Receipt order(@RequestBody Order order) {
    return prices.receipt(order);
  }
}
