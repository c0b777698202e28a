package io.demitasse.runtime.context;

import java.util.Map;

/** What the environment variables say of the function. Absent ones are {@code ""}. */
public record FunctionSettings(
    String name, String version, int memoryLimit, String logGroup, String logStream) {
  private static final int DEFAULT_MEMORY = 128;

  public static FunctionSettings from(Map<String, String> environment) {
    return new FunctionSettings(
        environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", ""),
        environment.getOrDefault("AWS_LAMBDA_FUNCTION_VERSION", ""),
        memory(environment.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "")),
        environment.getOrDefault("AWS_LAMBDA_LOG_GROUP_NAME", ""),
        environment.getOrDefault("AWS_LAMBDA_LOG_STREAM_NAME", ""));
  }

  /** In MB. A value that is no number is not worth failing the function for. */
  private static int memory(String value) {
    try {
      return value.isEmpty() ? DEFAULT_MEMORY : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return DEFAULT_MEMORY;
    }
  }
}
