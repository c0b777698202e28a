package io.demitasse.maven;

/** Keeps the web server that trainings and local runs start out of the build's log. */
final class QuietServer {
  private static final String LEVEL = ".log.org.eclipse.jetty";

  private QuietServer() {}

  /** To be called before the server's classes ask Maven's logging for their loggers. */
  static void inMaven(String mavenVersion) {
    // Maven 4 has taken over the properties of slf4j-simple, and warns of the old names.
    String logging = mavenVersion.startsWith("3.") ? "org.slf4j.simpleLogger" : "maven.logger";
    if (System.getProperty(logging + LEVEL) == null) {
      System.setProperty(logging + LEVEL, "warn");
    }
  }
}
