package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("it")
class WatchTest {
  @TempDir private Path folder;

  private static void install(Path target, String greeting) throws IOException {
    FakeRuntime.install(target);
    var script = target.resolve("bootstrap");
    Files.writeString(
        script,
        Files.readString(script).replace("exec '", "export SAVED='" + greeting + "'\nexec '"));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void the_next_invocation_runs_what_was_saved_in_a_folder() throws Exception {
    install(folder, "one");
    var options = LocalLambdaOptions.ephemeral().withWatched("f", folder);
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      assertThat(client.answer("f", "\"env SAVED\"")).isEqualTo("\"one\"");
      var pid = client.answer("f", "\"pid\"");
      assertThat(client.answer("f", "\"pid\"")).isEqualTo(pid);
      install(folder, "another");
      assertThat(client.answer("f", "\"env SAVED\"")).isEqualTo("\"another\"");
      Files.createDirectory(folder.resolve("package"));
      Files.writeString(folder.resolve("package").resolve("New.class"), "new");
      assertThat(client.answer("f", "\"pid\"")).isNotEqualTo(pid);
    }
  }

  @Test
  void the_next_invocation_runs_a_new_zip_file_and_waits_for_the_whole_of_it() throws Exception {
    install(folder, "one");
    var bootstrap = Files.readString(folder.resolve("bootstrap"));
    var zip = folder.resolve("code.zip");
    Files.write(zip, new Zips().add("bootstrap", 0755, bootstrap).build());
    var options = LocalLambdaOptions.ephemeral().withWatched("f", zip);
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      assertThat(client.answer("f", "\"env SAVED\"")).isEqualTo("\"one\"");
      var next = new Zips().add("bootstrap", 0755, bootstrap.replace("'one'", "'two'")).build();
      Files.write(zip, Arrays.copyOf(next, next.length / 2));
      Thread.startVirtualThread(() -> finish(zip, next));
      assertThat(client.answer("f", "\"env SAVED\"")).isEqualTo("\"two\"");
    }
  }

  private static void finish(Path zip, byte[] content) {
    try {
      Thread.sleep(500);
      Files.write(zip, content);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_debugged_environment_is_open_at_a_port_of_its_own() throws Exception {
    var options = LocalLambdaOptions.ephemeral().withDebugging(15005, false);
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      var pid = client.answer("f", "\"pid\"");
      assertThat(client.answer("f", "\"env JAVA_TOOL_OPTIONS\"")).contains("127.0.0.1:15005");
      try (var debugger = new Socket(InetAddress.getLoopbackAddress(), 15005)) {
        debugger.setSoTimeout(5000);
        debugger.getOutputStream().write("JDWP-Handshake".getBytes(StandardCharsets.US_ASCII));
        assertThat(debugger.getInputStream().readNBytes(14))
            .asString(StandardCharsets.US_ASCII)
            .isEqualTo("JDWP-Handshake");
      }
      client.answer("f", "\"exit 1\"");
      assertThat(client.answer("f", "\"pid\"")).isNotEqualTo(pid);
      assertThat(client.answer("f", "\"env JAVA_TOOL_OPTIONS\"")).contains("127.0.0.1:15005");
    }
  }

  @Test
  void a_debugger_finds_changed_code_at_the_port_of_the_old() throws Exception {
    install(folder, "one");
    var options =
        LocalLambdaOptions.ephemeral().withWatched("f", folder).withDebugging(15015, false);
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      for (int change = 0; change < 3; change++) {
        Files.writeString(folder.resolve("Changed.class"), "x".repeat(change));
        assertThat(client.answer("f", "\"env JAVA_TOOL_OPTIONS\"")).contains("127.0.0.1:15015");
      }
    }
  }

  @Test
  void a_port_that_somebody_else_has_is_not_given_to_a_debugger() throws Exception {
    try (var other = new ServerSocket(15025, 1, InetAddress.getLoopbackAddress());
        var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withDebugging(15025, false));
        var client = new Client(lambda)) {
      assertThat(other.isBound()).isTrue();
      client.createFunction("f", "echo");
      assertThat(client.answer("f", "\"env JAVA_TOOL_OPTIONS\"")).contains("127.0.0.1:15026");
    }
  }
}
