package io.demitasse.local.sandbox;

import java.nio.file.Path;

/**
 * The folders of an execution environment, as its processes see them.
 *
 * @param task the function's code, {@code /var/task} on Lambda
 * @param layers the merged layers, {@code /opt} on Lambda
 * @param scratch writable, {@code /tmp} on Lambda
 */
public record SandboxFolders(Path task, Path layers, Path scratch) {}
