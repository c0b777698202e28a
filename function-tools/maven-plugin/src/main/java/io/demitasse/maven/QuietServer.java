package io.demitasse.maven;

/** Keeps the web server that trainings and local runs start out of the build's log. */
final class QuietServer {
  private static final String LEVEL = "org.slf4j.simpleLogger.log.org.eclipse.jetty";

  private QuietServer() {}

  /** To be called before the server's classes ask Maven's logging for their loggers. */
  static void inMaven() {
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "warn");
    }
  }
}
