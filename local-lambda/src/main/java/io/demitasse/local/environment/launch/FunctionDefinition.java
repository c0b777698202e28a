package io.demitasse.local.environment.launch;

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
 * @param maxConcurrency how many invocations one environment takes at once as a Managed Instance; 0
 *     for a function on demand
 * @param logging what the platform does with the function's log
 * @param logGroup the name of its log group
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
    int maxConcurrency,
    Logging logging,
    String logGroup) {

  /**
   * The log format, {@code Text} or {@code JSON}, and with JSON the least levels that are kept of
   * the function's and of the platform's records.
   */
  public record Logging(String format, String applicationLevel, String systemLevel) {
    /** Lambda's default. */
    public static final Logging TEXT = new Logging("Text", "", "");

    /** Whether the log is of JSON records. */
    public boolean json() {
      return format.equals("JSON");
    }
  }

  public FunctionDefinition {
    variables = Map.copyOf(variables);
  }

  /** A definition with Lambda's default log group. */
  public FunctionDefinition(
      String name,
      String version,
      String region,
      String handler,
      int memoryMegabytes,
      Duration timeout,
      Map<String, String> variables,
      Path code,
      Path layers,
      int maxConcurrency,
      Logging logging) {
    this(
        name,
        version,
        region,
        handler,
        memoryMegabytes,
        timeout,
        variables,
        code,
        layers,
        maxConcurrency,
        logging,
        "/aws/lambda/" + name);
  }

  /** The same function with another timeout. */
  public FunctionDefinition withTimeout(Duration limit) {
    return new FunctionDefinition(
        name,
        version,
        region,
        handler,
        memoryMegabytes,
        limit,
        variables,
        code,
        layers,
        maxConcurrency,
        logging,
        logGroup);
  }
}
