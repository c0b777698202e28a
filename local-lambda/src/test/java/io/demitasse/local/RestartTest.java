package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.local.archive.FolderTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;

@Tag("it")
class RestartTest {
  @TempDir private Path data;

  @Test
  void functions_and_layers_survive_an_orderly_end() throws Exception {
    long pid;
    try (var server = ServerProcess.start("--data", data.toString());
        var client = new Client(server.endpoint())) {
      client.createFunction("f", "echo");
      pid = Long.parseLong(client.answer("f", "\"pid\""));
      assertThat(server.terminate()).isEqualTo(143);
    }
    assertGone(pid);
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withData(data));
        var client = new Client(lambda)) {
      assertThat(client.answer("f", "7")).isEqualTo("7");
      assertThat(client.sdk().listLayers().layers()).hasSize(1);
    }
  }

  @Test
  void a_killed_server_leaves_no_process_behind() throws Exception {
    long pid;
    long serverPid;
    try (var server = ServerProcess.start("--data", data.toString());
        var client = new Client(server.endpoint())) {
      serverPid = server.handle().pid();
      client.createFunction("f", "echo");
      pid = Long.parseLong(client.answer("f", "\"pid\""));
      Thread.startVirtualThread(() -> spin(client));
      Thread.sleep(300);
      server.kill();
    }
    assertGone(pid);
    LocalLambda.start(LocalLambdaOptions.ephemeral()).close();
    assertThat(temporaryFolders(serverPid)).isEmpty();
  }

  private static List<Path> temporaryFolders(long serverPid) throws IOException {
    var all = Path.of(System.getProperty("java.io.tmpdir"));
    try (var folders = Files.newDirectoryStream(all, "local-lambda-" + serverPid + "-*")) {
      return StreamSupport.stream(folders.spliterator(), false).toList();
    }
  }

  @Test
  void what_a_killed_server_left_keeps_nobody_from_starting() throws Exception {
    var parent = Path.of(System.getProperty("java.io.tmpdir"));
    var left = Files.createTempDirectory(parent, "local-lambda-1999999999-");
    try {
      assumeTrue(run("mount", "-t", "tmpfs", "left", left.toString()), "only root may mount");
      LocalLambda.start(LocalLambdaOptions.ephemeral()).close();
    } finally {
      run("umount", "-l", left.toString());
      Files.deleteIfExists(left);
    }
  }

  /** As of a server in another container that shares the folder, whose process cannot be seen. */
  @Test
  void what_a_server_works_with_whose_process_is_not_seen_stays() throws Exception {
    var made = Files.createDirectories(data.resolve("made"));
    var holder = LockHolder.lock(made.resolve("alive"));
    var parent = Path.of(System.getProperty("java.io.tmpdir"));
    // In one step, since other tests start servers, too.
    var used = Files.move(made, parent.resolve("local-lambda-1999999998-" + holder.pid()));
    try {
      LocalLambda.start(LocalLambdaOptions.ephemeral()).close();
      assertThat(used.resolve("alive")).exists();
    } finally {
      FolderTrees.delete(used);
      holder.destroyForcibly().waitFor();
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private static void spin(Client client) {
    try {
      client.answer("f", "\"spin\"");
    } catch (SdkException killed) {
      // As expected.
    }
  }

  @Test
  void a_server_killed_while_it_publishes_leaves_the_old_or_the_new() throws Exception {
    var layer = new Zips();
    for (int i = 0; i < 300; i++) {
      layer.add("file" + i, 0644, new byte[20_000]);
    }
    var zip = SdkBytes.fromByteArray(layer.build());
    for (int round = 0; round < 3; round++) {
      try (var server = ServerProcess.start("--data", data.toString());
          var client = new Client(server.endpoint())) {
        Thread.startVirtualThread(() -> publishUntilKilled(client, zip));
        Thread.sleep(300 + 150L * round);
        server.kill();
      }
      try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withData(data));
          var client = new Client(lambda)) {
        var versions = client.sdk().listLayerVersions(r -> r.layerName("many")).layerVersions();
        for (var version : versions) {
          var found =
              client
                  .sdk()
                  .getLayerVersion(r -> r.layerName("many").versionNumber(version.version()));
          assertThat(found.content().codeSize()).isEqualTo(zip.asByteArrayUnsafe().length);
        }
        client.publishLayer();
      }
    }
  }

  private static void publishUntilKilled(Client client, SdkBytes zip) {
    try {
      while (true) {
        client.sdk().publishLayerVersion(r -> r.layerName("many").content(c -> c.zipFile(zip)));
      }
    } catch (SdkException killed) {
      // As expected.
    }
  }

  @Test
  void two_servers_do_not_share_a_folder() throws IOException {
    var options = LocalLambdaOptions.ephemeral().withData(data);
    try (var first = LocalLambda.start(options)) {
      assertThat(first.endpoint().getPort()).isPositive();
      assertThatThrownBy(() -> LocalLambda.start(options))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another Local Lambda uses");
    }
  }

  @Test
  void what_a_killed_server_left_unfinished_is_deleted_at_the_next_start() throws IOException {
    var options = LocalLambdaOptions.ephemeral().withData(data);
    LocalLambda.start(options).close();
    var zips = data.resolve("code").resolve("zips");
    Files.write(zips.resolve("0".repeat(64)), new byte[] {1});
    Files.write(zips.resolve(".new-1"), new byte[] {1});
    Files.write(data.resolve("functions").resolve(".new-2"), new byte[] {1});
    LocalLambda.start(options).close();
    assertThat(zips).isEmptyDirectory();
    assertThat(data.resolve("functions")).isEmptyDirectory();
  }

  @Test
  void permissions_on_layers_that_an_older_server_wrote_are_still_there() throws IOException {
    var options = LocalLambdaOptions.ephemeral().withData(data);
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      client.publishLayer();
    }
    var file = data.resolve("layers").resolve("fake.json");
    var old = "\"statements\":{\"s\":\"{\\\"Sid\\\":\\\"s\\\",\\\"Principal\\\":\\\"*\\\"}\"}";
    Files.writeString(file, Files.readString(file).replace("\"statements\":{}", old));
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      assertThat(
              client
                  .sdk()
                  .getLayerVersionPolicy(r -> r.layerName("fake").versionNumber(1L))
                  .policy())
          .contains("\"Statement\":[{\"Sid\":\"s\",\"Principal\":\"*\"}]");
    }
  }

  @Test
  void a_port_in_use_is_said_in_one_sentence() throws IOException {
    try (var first = LocalLambda.start(LocalLambdaOptions.ephemeral())) {
      var same = LocalLambdaOptions.ephemeral().withPort(first.endpoint().getPort());
      assertThatThrownBy(() -> LocalLambda.start(same))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use; stop its owner or choose another --port");
    }
  }

  private static void assertGone(long pid) throws InterruptedException {
    var limit = Instant.now().plus(Duration.ofSeconds(10));
    while (ProcessHandle.of(pid).isPresent() && Instant.now().isBefore(limit)) {
      Thread.sleep(50);
    }
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }
}
