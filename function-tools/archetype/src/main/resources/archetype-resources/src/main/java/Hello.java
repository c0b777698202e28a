package ${package};

/** A function that greets: its event is {@code {"name": "Ada"}}. */
public final class Hello {
  /** What the function is sent. */
  public record Event(String name) {}

  /** What it answers. */
  public record Greeting(String text) {}

  public Greeting handle(Event event) {
    if (event.name() == null || event.name().isBlank()) {
      throw new IllegalArgumentException("Whom to greet? Send {\"name\": \"Ada\"}.");
    }
    return new Greeting("Hello, " + event.name());
  }
}
