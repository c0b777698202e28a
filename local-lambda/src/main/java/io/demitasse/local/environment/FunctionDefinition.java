package io.demitasse.local.environment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * All that an execution environment needs to know of one version of a function.
 *
 * @param name the function's name
 * @param version {@code $LATEST} or digits
 * @param region the AWS region that the function believes to be in
 * @param handler passed to the runtime as it is
 * @param memoryMegabytes the configured memory
 * @param timeout how long one invocation may take
 * @param variables the function's own environment variables
 * @param code the unzipped function code
 * @param layers the unzipped and merged layers
 * @param logging what the platform does with the function's log
 */
public record FunctionDefinition(
    String name,
    String version,
    String region,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    Map<String, String> variables,
    Path code,
    Path layers,
    Logging logging) {

  /** The log format and the least level that an application record needs to be kept. */
  public record Logging(String format, String applicationLevel) {
    /** Lambda's default. */
    public static final Logging TEXT = new Logging("Text", "");
  }

  public FunctionDefinition {
    variables = Map.copyOf(variables);
  }
}
