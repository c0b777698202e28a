package io.demitasse.training.spring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** An event as functions have it: records in records, money, lists and maps. */
public record Basket(String id, List<Line> lines, Map<String, String> labels, boolean paid) {
  /** A line of it. */
  public record Line(String name, int count, BigDecimal price) {}
}
