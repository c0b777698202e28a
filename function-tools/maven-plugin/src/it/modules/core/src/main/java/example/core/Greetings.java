package example.core;

public final class Greetings {
  private Greetings() {}

  public static String of(String name) {
    return "Hello, " + name;
  }
}
