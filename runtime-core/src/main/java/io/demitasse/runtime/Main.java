package io.demitasse.runtime;

/** The process of an execution environment: what {@code bootstrap} starts. */
public final class Main {
  private Main() {}

  /** Serves invocations until the environment ends. */
  public static void main(String[] args) {
    System.exit(1);
  }
}
