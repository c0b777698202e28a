package io.demitasse.benchmarks.functions;

/** The least that a JVM can do: the floor under every cold start. */
public final class Hello {
  private Hello() {}

  /** Prints one line. */
  public static void main(String[] arguments) {
    System.out.println("Hello");
  }
}
