package io.demitasse.fleet;

/** This machine. */
final class ThisMachine {
  private ThisMachine() {}

  /** Its architecture, as Lambda names it. */
  static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
  }
}
