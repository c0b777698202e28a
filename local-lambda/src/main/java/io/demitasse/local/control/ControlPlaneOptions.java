package io.demitasse.local.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a control plane behaves.
 *
 * @param region the AWS region to pretend
 * @param account the account number in every ARN
 * @param concurrency how many invocations may run at once
 * @param retryDelay how long after a failure an event is tried again, and twice as long later
 * @param watched by function name the folders and zip files whose content is the function's code
 * @param console hears what went wrong, a line each time
 */
public record ControlPlaneOptions(
    String region,
    String account,
    int concurrency,
    Duration retryDelay,
    Map<String, Path> watched,
    Consumer<String> console) {}
