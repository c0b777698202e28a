package io.demitasse.junit.environment;

/**
 * Jetty logs by SLF4J, which says on standard error that a function has no provider for it. That is
 * the function's choice, and nothing that a test has to report.
 */
final class QuietLogging implements AutoCloseable {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private final boolean ours = System.getProperty(VERBOSITY) == null;

  QuietLogging() {
    if (ours) {
      System.setProperty(VERBOSITY, "ERROR");
    }
  }

  @Override
  public void close() {
    if (ours) {
      System.clearProperty(VERBOSITY);
    }
  }
}
