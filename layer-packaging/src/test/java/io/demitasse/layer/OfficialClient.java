package io.demitasse.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official runtime interface client, dressed as a layer, so that Local Lambda starts it too.
 */
final class OfficialClient {
  private OfficialClient() {}

  /**
   * Lays out a bootstrap that starts the client as the managed runtime does: on a whole JDK, with
   * the options that its wrapper scripts show.
   */
  static Path in(Path folder) throws IOException {
    String jars =
        Stream.of(
                "com.amazonaws.aws-lambda-java-runtime-interface-client",
                "com.amazonaws.aws-lambda-java-core",
                "com.amazonaws.aws-lambda-java-serialization",
                "software.amazon.awssdk.utils-lite")
            .map(name -> FunctionZip.LIBRARIES.resolve(name + ".jar").toString())
            .collect(Collectors.joining(":"));
    String java = ProcessHandle.current().info().command().orElseThrow();
    Path bootstrap = Files.createDirectories(folder).resolve("bootstrap");
    Files.writeString(
        bootstrap,
        "#!/bin/sh\ncd \"$LAMBDA_TASK_ROOT\" || exit 1\nexec '"
            + java
            + "' -XX:+UseSerialGC"
            + " -XX:TieredStopAtLevel=1 --add-opens=java.base/java.io=ALL-UNNAMED -cp '"
            + jars
            + "' com.amazonaws.services.lambda.runtime.api.client.AWSLambda \"$_HANDLER\"\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }
}
