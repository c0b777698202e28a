package io.demitasse.training;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.ResponseStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A handler method for each form that functions have.
 *
 * <p>They do next to nothing: every class of the cache is linked at every start, used or not, at
 * some 30 microseconds each. What most functions do without is not worth that.
 */
public final class Handlers {
  /** Bytes in, bytes out. */
  public void stream(InputStream event, OutputStream response) throws IOException {
    event.transferTo(response);
  }

  /** Bytes in, a streamed answer out. */
  public void streamed(InputStream event, ResponseStream response) throws IOException {
    response.setContentType("application/json");
    event.transferTo(response);
  }

  /** Text in, text out. */
  public String text(String event) {
    return event;
  }

  /** An object. */
  public Map<String, Object> map(Map<String, Object> event, Context context) {
    context.getLogger().log("Request " + context.getAwsRequestId());
    return event;
  }

  /** An array. */
  public List<Object> list(List<Object> event) {
    return event;
  }

  /** Records. */
  public Order order(Order order) {
    return order;
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
    return Map.of(
        "statusCode",
        200,
        "headers",
        Map.of("Content-Type", "application/json"),
        "body",
        "{\"message\":\"" + event.get("queryStringParameters") + "\"}");
  }

  /** Fails as functions do. */
  public String fail(Map<String, Object> event) {
    throw new IllegalStateException("Cannot serve " + event, new IOException("connection reset"));
  }

  /** An event and an answer. */
  public record Order(long id, Customer customer, List<Line> lines) {}

  /** Nested in {@link Order}. */
  public record Customer(String name, String city) {}

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
