package io.demitasse.training;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A handler method for each form that functions have, doing what small functions do. */
public final class Handlers {
  /** Bytes in, bytes out. */
  public void stream(InputStream event, OutputStream response, Context context) throws IOException {
    String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    response.write(("\"" + text.length() + "\"").getBytes(StandardCharsets.UTF_8));
  }

  /** Text in, text out. */
  public String text(String event) {
    return "Hello, %s".formatted(event.toLowerCase(Locale.ROOT));
  }

  /** Any object, with the names of its members in the answer. */
  public Map<String, Object> map(Map<String, Object> event, Context context) {
    context.getLogger().log("Got " + event.size() + " members\n");
    String names = event.keySet().stream().sorted().collect(Collectors.joining(", "));
    return Map.of(
        "names",
        names,
        "requestId",
        context.getAwsRequestId(),
        "left",
        context.getRemainingTimeInMillis());
  }

  /** Any array. */
  public List<Object> list(List<Object> event) {
    return event.reversed();
  }

  /** A record with a nested record. */
  public Order order(Order order) {
    return new Order(order.id() + 1, order.customer(), order.lines());
  }

  /** Beans. */
  public Greeting bean(Person person) {
    Greeting greeting = new Greeting();
    greeting.setText("Hello " + person.getName());
    greeting.setYears(List.of(person.getAge(), person.getAge() + 1));
    return greeting;
  }

  /** An event of API Gateway, and the answer it wants. */
  public Map<String, Object> proxy(Map<String, Object> event) {
    Object query = event.get("queryStringParameters");
    String name =
        Optional.ofNullable(query instanceof Map<?, ?> map ? map.get("name") : null)
            .map(Object::toString)
            .orElse("world");
    return Map.of(
        "statusCode",
        200,
        "headers",
        Map.of("Content-Type", "application/json"),
        "body",
        "{\"message\":\"Hello " + name + "\"}");
  }

  /** Fails as functions do. */
  public String fail(Map<String, Object> event) {
    throw new IllegalStateException("Cannot serve " + event, new IOException("connection reset"));
  }

  /** An event and an answer. */
  public record Order(long id, Customer customer, List<Line> lines) {}

  /** Nested in {@link Order}. */
  public record Customer(String name, Optional<String> city) {}

  /** Nested in a list of {@link Order}. */
  public record Line(String article, int count, double price, boolean gift) {}

  /** An event. */
  public static final class Person {
    private String name = "";
    private int age;

    /** Full name. */
    public String getName() {
      return name;
    }

    /** Full name. */
    public void setName(String name) {
      this.name = name;
    }

    /** In years. */
    public int getAge() {
      return age;
    }

    /** In years. */
    public void setAge(int age) {
      this.age = age;
    }
  }

  /** An answer. */
  public static final class Greeting {
    private String text = "";
    private List<Integer> years = List.of();

    /** What is said. */
    public String getText() {
      return text;
    }

    /** What is said. */
    public void setText(String text) {
      this.text = text;
    }

    /** In which years. */
    public List<Integer> getYears() {
      return years;
    }

    /** In which years. */
    public void setYears(List<Integer> years) {
      this.years = years;
    }
  }
}
