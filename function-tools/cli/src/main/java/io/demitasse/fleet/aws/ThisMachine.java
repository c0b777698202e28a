package io.demitasse.fleet.aws;

/** This machine. */
public final class ThisMachine {
  private ThisMachine() {}

  /** Its architecture, as Lambda names it. */
  public static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
  }
}
