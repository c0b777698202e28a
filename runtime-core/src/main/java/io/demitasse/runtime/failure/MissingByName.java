package io.demitasse.runtime.failure;

import java.util.Optional;

/**
 * Says what to do where something is missing that was asked for by a name: no class that links to
 * it is missing, and so the JVM names no module.
 */
public final class MissingByName {
  private static final int DEEPEST = 16;
  private static final String CHARSETS = "jdk.charsets";
  private static final String FILE_SYSTEMS = "jdk.zipfs";

  private static final String OLD_TLS =
      "If the server speaks TLS 1.1 or older, or suites without forward secrecy only: the managed"
          + " runtime allows these, and so does this layer with DEMITASSE_JVM_OPTIONS="
          + "-Djava.security.properties=/opt/demitasse/tls-of-managed-runtime.security.";

  private MissingByName() {}

  /** Advice for the first exception of the chain that there is some for; else empty. */
  public static Optional<String> advice(Failure failure) {
    Optional<Failure> cause = Optional.of(failure);
    for (int i = 0; i < DEEPEST && cause.isPresent(); i++) {
      String advice = adviceFor(cause.get());
      if (!advice.isEmpty()) {
        return Optional.of(advice);
      }
      cause = cause.get().cause();
    }
    return Optional.empty();
  }

  private static String adviceFor(Failure failure) {
    return switch (failure.type()) {
      case "java.nio.charset.UnsupportedCharsetException", "java.io.UnsupportedEncodingException" ->
          missing(CHARSETS)
              ? "If \""
                  + failure.message()
                  + "\" is the right name of a charset: more of them are in"
                  + " the JDK module jdk.charsets, which this layer has not. Use the layer's profile"
                  + " full."
              : "";
      case "java.nio.file.ProviderNotFoundException", "java.nio.file.FileSystemNotFoundException" ->
          missing(FILE_SYSTEMS)
              ? "Jars as file systems are in the JDK module jdk.zipfs, which this layer has not. Use"
                  + " the layer's profile standard."
              : "";
      case "javax.net.ssl.SSLHandshakeException" -> isOfOldTls(failure.message()) ? OLD_TLS : "";
      default -> "";
    };
  }

  private static boolean isOfOldTls(String message) {
    return message.contains("No appropriate protocol")
        || message.contains("protocol_version")
        || message.contains("handshake_failure")
        || message.contains("selected protocol version");
  }

  private static boolean missing(String module) {
    return ModuleLayer.boot().findModule(module).isEmpty();
  }
}
