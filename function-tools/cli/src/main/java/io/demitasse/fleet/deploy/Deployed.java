package io.demitasse.fleet.deploy;

import java.util.List;
import java.util.Optional;

/**
 * What a deployment, or a way back, has done.
 *
 * @param functionName the function
 * @param functionArn its ARN, without a version
 * @param created whether it is new
 * @param handler its handler
 * @param layers the ARNs of its layers
 * @param version the number of the version that is served now; empty if none was published
 * @param alias the alias that leads to it
 * @param previousVersion where the alias led before
 * @param answer what the function answered to the smoke event
 */
public record Deployed(
    String functionName,
    String functionArn,
    boolean created,
    String handler,
    List<String> layers,
    Optional<String> version,
    Optional<String> alias,
    Optional<String> previousVersion,
    Optional<String> answer) {}
