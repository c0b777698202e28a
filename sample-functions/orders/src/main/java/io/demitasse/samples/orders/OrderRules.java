package io.demitasse.samples.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an order has to be like. */
final class OrderRules {
  private static final int MOST_ITEMS = 100;
  private static final int LONGEST = 200;

  private OrderRules() {}

  /** Tells all faults at once. */
  static void check(Order order) {
    List<String> faults = new ArrayList<>();
    if (order == null) {
      throw new InvalidOrderException(List.of("the event is null"));
    }
    checkText("id", order.id(), faults);
    checkText("customer", order.customer(), faults);
    if (order.items() == null || order.items().isEmpty()) {
      faults.add("items is missing or empty");
    } else if (order.items().size() > MOST_ITEMS) {
      faults.add("items has " + order.items().size() + " entries, more than " + MOST_ITEMS);
    } else {
      for (int i = 0; i < order.items().size(); i++) {
        checkItem("items[" + i + "]", order.items().get(i), faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidOrderException(faults);
    }
  }

  private static void checkItem(String where, Order.Item item, List<String> faults) {
    if (item == null) {
      faults.add(where + " is null");
      return;
    }
    checkText(where + ".name", item.name(), faults);
    if (item.count() < 1) {
      faults.add(where + ".count is " + item.count() + ", less than 1");
    }
    BigDecimal price = item.price();
    if (price == null) {
      faults.add(where + ".price is missing");
    } else if (price.signum() < 0) {
      faults.add(where + ".price is " + price.toPlainString() + ", less than 0");
    } else if (price.scale() > 2) {
      faults.add(where + ".price has " + price.scale() + " decimals, more than 2");
    }
  }

  private static void checkText(String where, String text, List<String> faults) {
    if (text == null || text.isBlank()) {
      faults.add(where + " is missing or blank");
    } else if (text.length() > LONGEST) {
      faults.add(where + " has " + text.length() + " characters, more than " + LONGEST);
    }
  }
}
