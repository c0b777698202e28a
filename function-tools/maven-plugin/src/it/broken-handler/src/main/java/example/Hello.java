package example;

public final class Hello {
  public String handle(String event) {
    return event;
  }
}
