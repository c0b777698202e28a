package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.security.Security;
import java.util.Map;

/**
 * How long the JVM remembers that a host name was not found. The layer's {@code java.security} says
 * one second, as the managed runtime does; a variable of that runtime says something else.
 */
final class NegativeLookups {
  private static final String VARIABLE = "AWS_LAMBDA_JAVA_NETWORKADDRESS_CACHE_NEGATIVE_TTL";

  private static final String PROPERTY = "networkaddress.cache.negative.ttl";

  /** What the layer says: any other value is the user's, from a file of security properties. */
  private static final String DEFAULT = "1";

  private NegativeLookups() {}

  /** To be called before the first look-up: at that the JDK reads the property, once. */
  static void configure(Map<String, String> environment, LambdaLogger logger) {
    String seconds = environment.getOrDefault(VARIABLE, "");
    if (seconds.isEmpty() || !DEFAULT.equals(Security.getProperty(PROPERTY))) {
      return;
    }
    try {
      Integer.parseInt(seconds);
    } catch (NumberFormatException e) {
      logger.log(
          VARIABLE
              + " is ignored: \""
              + seconds
              + "\" is no number of seconds. Set it to 0 or"
              + " more, or to -1 to remember for ever.",
          LogLevel.WARN);
      return;
    }
    Security.setProperty(PROPERTY, seconds);
  }
}
