package io.demitasse.fleet.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a function is to be. What is empty stays as it is; of a new function it is the default.
 *
 * @param handler such as {@code com.example.Hello::handle}
 * @param layers versions by their ARNs, or layers by their names, which stand for the newest
 *     version for the function's architecture; a new function without any gets {@code demitasse}
 * @param role the execution role's ARN; a new function on AWS needs one
 * @param memory in MB
 * @param timeout in seconds
 * @param variables the whole environment
 * @param architecture {@code x86_64} or {@code arm64}
 */
public record DeploySettings(
    Optional<String> handler,
    List<String> layers,
    Optional<String> role,
    Optional<Integer> memory,
    Optional<Integer> timeout,
    Optional<Map<String, String>> variables,
    Optional<String> architecture) {
  /** Copies what it is given. */
  public DeploySettings {
    layers = List.copyOf(layers);
    variables = variables.map(Map::copyOf);
  }

  /** A handler on layers, and defaults. */
  public static DeploySettings of(String handler, List<String> layers) {
    return new DeploySettings(
        Optional.of(handler),
        layers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
