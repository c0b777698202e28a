package io.demitasse.libraries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.ConstructorProperties;
import java.util.List;

/** Reads an order with Jackson databind and writes it with its total. */
public final class Databind {
  /** Bound by its constructor, whose names {@code java.beans} gives. */
  public static final class Item {
    private final String name;
    private final int price;

    @ConstructorProperties({"name", "price"})
    public Item(String name, int price) {
      this.name = name;
      this.price = price;
    }

    public String getName() {
      return name;
    }

    public int getPrice() {
      return price;
    }
  }

  record Order(String customer, List<Item> items, int total) {}

  private final ObjectMapper mapper =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public String handle(String event) throws JsonProcessingException {
    Order order = mapper.readValue(event, Order.class);
    int total = order.items().stream().mapToInt(Item::getPrice).sum();
    return mapper.writeValueAsString(new Order(order.customer(), order.items(), total));
  }
}
