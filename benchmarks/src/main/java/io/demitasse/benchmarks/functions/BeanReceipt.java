package io.demitasse.benchmarks.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;

/** What {@link OrderReceipt} does, with beans: the official client cannot read records. */
public final class BeanReceipt implements RequestHandler<BeanReceipt.Order, BeanReceipt.Receipt> {

  /** An order as the event brings it. */
  public static final class Order {
    private String id = "";
    private List<Item> items = List.of();

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public List<Item> getItems() {
      return items;
    }

    public void setItems(List<Item> items) {
      this.items = items;
    }
  }

  /** One line of an order. */
  public static final class Item {
    private int count;
    private double price;

    public int getCount() {
      return count;
    }

    public void setCount(int count) {
      this.count = count;
    }

    public double getPrice() {
      return price;
    }

    public void setPrice(double price) {
      this.price = price;
    }
  }

  /** What is to be paid. */
  public static final class Receipt {
    private final String id;
    private final double total;

    Receipt(String id, double total) {
      this.id = id;
      this.total = total;
    }

    public String getId() {
      return id;
    }

    public double getTotal() {
      return total;
    }
  }

  @Override
  public Receipt handleRequest(Order order, Context context) {
    double total = 0;
    for (Item item : order.getItems()) {
      total += item.getCount() * item.getPrice();
    }
    return new Receipt(order.getId(), total);
  }
}
