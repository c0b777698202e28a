package io.demitasse.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One handler for each way in which events are read; each writes what it read. */
public final class Limits {
  public @Nullable Object any(@Nullable Object event) {
    return event;
  }

  public Map<String, Object> map(Map<String, Object> event) {
    return event;
  }

  public String text(String event) {
    return event;
  }

  public Bean bean(Bean event) {
    return event;
  }

  public Point record(Point event) {
    return event;
  }

  public Node node(Node event) {
    return event;
  }

  /** Of a type that is not plain. */
  public Optional<Object> library(Optional<Object> event) {
    return event;
  }

  public JsonNode tree(JsonNode event) {
    return event;
  }

  public tools.jackson.databind.JsonNode tree3(tools.jackson.databind.JsonNode event) {
    return event;
  }

  public BigInteger integer(BigInteger event) {
    return event;
  }

  public BigDecimal decimal(BigDecimal event) {
    return event;
  }

  public long whole(long event) {
    return event;
  }

  public Integer count(Integer event) {
    return event;
  }

  public double fraction(double event) {
    return event;
  }

  public List<BigInteger> numbers(List<BigInteger> event) {
    return event;
  }

  /** Written and read by its properties. */
  public static final class Bean {
    private @Nullable String text;
    private @Nullable BigInteger number;

    public @Nullable String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }

    public @Nullable BigInteger getNumber() {
      return number;
    }

    public void setNumber(BigInteger number) {
      this.number = number;
    }
  }

  /** Read by its components. */
  public record Point(@Nullable String text, @Nullable BigDecimal number) {}

  /** As deep as the event. */
  public static final class Node {
    private @Nullable Node next;

    public @Nullable Node getNext() {
      return next;
    }

    public void setNext(Node next) {
      this.next = next;
    }
  }
}
