package io.demitasse.benchmarks.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;

/** Takes one record and answers another. */
public final class OrderReceipt
    implements RequestHandler<OrderReceipt.Order, OrderReceipt.Receipt> {

  /** An order as the event brings it. */
  public record Order(String id, String customer, List<Item> items) {}

  /** One line of an order. */
  public record Item(String name, int count, double price) {}

  /** What is to be paid. */
  public record Receipt(String id, int items, double total) {}

  @Override
  public Receipt handleRequest(Order order, Context context) {
    int count = 0;
    double total = 0;
    for (Item item : order.items()) {
      count += item.count();
      total += item.count() * item.price();
    }
    return new Receipt(order.id(), count, total);
  }
}
