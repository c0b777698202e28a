package io.demitasse.junit.environment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function as a test configures it.
 *
 * @param name the function's name
 * @param handler such as {@code com.example.Hello::handle}
 * @param memory in MB
 * @param timeout of one invocation
 * @param variables the function's own environment variables
 * @param code a zip, a jar or a folder; empty for the class path of the test
 * @param layers zips or folders, in their order; only on the layer
 */
public record FunctionSpec(
    String name,
    String handler,
    int memory,
    Duration timeout,
    Map<String, String> variables,
    Optional<Path> code,
    List<Path> layers) {
  /** Where functions of tests believe to be. */
  public static final String REGION = "us-east-1";

  public FunctionSpec {
    variables = Map.copyOf(variables);
    layers = List.copyOf(layers);
  }

  /** With the account that AWS uses in its documentation. */
  public String arn() {
    return "arn:aws:lambda:" + REGION + ":123456789012:function:" + name;
  }

  /** The longer of the timeout and of the ten seconds that Lambda grants to a start. */
  public Duration initLimit() {
    Duration usual = Duration.ofSeconds(10);
    return timeout.compareTo(usual) > 0 ? timeout : usual;
  }
}
