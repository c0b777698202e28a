package io.demitasse.benchmarks.heavy.spring;

import java.util.List;
import java.util.function.Function;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A function bean behind Spring Cloud Function's own handler, with Boot's configuration. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Orders {

  /** One position of an order. */
  public record Item(String name, int count, double price) {}

  /** The event. */
  public record Order(String id, String customer, List<Item> items) {}

  /** The answer. */
  public record Receipt(String id, double total) {}

  /** The function, by the name that {@code spring.cloud.function.definition} says. */
  @Bean
  public Function<Order, Receipt> receipt() {
    return order -> {
      double total = 0;
      for (Item item : order.items()) {
        total += item.count() * item.price();
      }
      return new Receipt(order.id(), total);
    };
  }
}
