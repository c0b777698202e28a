package io.demitasse.layer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layer in a system that is not this machine's, put together from packages of Debian. */
record OtherSystem(Path root) {
  /** Skips the test that asks where packages or namespaces cannot be had. */
  static OtherSystem of(String suite, String... packages) throws Exception {
    Path root = Path.of("target/systems", suite + "-" + String.join("-", packages));
    List<String> command = new ArrayList<>();
    command.add(BuiltLayer.script("lib/debian-root.sh").toString());
    command.addAll(List.of(root.toAbsolutePath().toString(), suite, "amd64"));
    command.addAll(List.of(packages));
    Process packed = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(packed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(packed.waitFor() != 3, said);
    if (packed.exitValue() != 0) {
      throw new IOException("The system could not be put together: " + said);
    }
    Process namespaces =
        new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "true").start();
    assumeTrue(namespaces.waitFor() == 0, "this machine has no user and mount namespaces");
    return new OtherSystem(root.toAbsolutePath());
  }

  void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /**
   * Serves one event.
   *
   * @param folder for a bootstrap that goes into the system and starts that of the layer
   */
  UnpackedLayer.Run invoke(
      Path folder, Path layer, Path task, String handler, Map<String, String> event, String options)
      throws Exception {
    String script = BuiltLayer.script("lib/in-root.sh").toRealPath().toString();
    Path bootstrap = Files.createDirectories(folder).resolve("bootstrap");
    Files.writeString(
        bootstrap,
        "#!/bin/sh\nexec " + script + " " + root + " " + layer + " \"$LAMBDA_TASK_ROOT\"\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    return UnpackedLayer.invoke(
        List.of(), folder, task, handler, Map.of("DEMITASSE_JVM_OPTIONS", options), json(event));
  }

  private static String json(Map<String, String> event) {
    List<String> fields = new ArrayList<>();
    event.forEach((name, value) -> fields.add("\"" + name + "\":\"" + value + "\""));
    return "{" + String.join(",", fields) + "}";
  }
}
