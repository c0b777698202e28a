package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;

/** A process that forked twice and began a session of its own ends with its environment. */
@Tag("it")
class LeftBehindTest {
  /** In a namespace of users its server is nobody in particular, and still may read the tests. */
  private static final List<String> UNPRIVILEGED =
      List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");

  enum Server {
    AS_THIS_USER(false, "none"),
    UNPRIVILEGED(true, "none"),
    UNPRIVILEGED_WITH_A_SANDBOX(true, "auto");

    private final boolean unprivileged;
    private final String sandbox;

    Server(boolean unprivileged, String sandbox) {
      this.unprivileged = unprivileged;
      this.sandbox = sandbox;
    }

    List<String> command(Path data) {
      var command = new ArrayList<String>(unprivileged ? LeftBehindTest.UNPRIVILEGED : List.of());
      command.addAll(
          ServerProcess.command(
              "serve", "--port", "0", "--sandbox", sandbox, "--data", data.toString()));
      return command;
    }
  }

  @TempDir private Path data;

  @BeforeAll
  static void only_linux_tells_what_a_process_is() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
  }

  private static void create(Client client) throws IOException {
    var zip = SdkBytes.fromByteArray(Zips.selfContainedLayer());
    var layer =
        client.sdk().publishLayerVersion(r -> r.layerName("inside").content(c -> c.zipFile(zip)));
    client
        .sdk()
        .createFunction(Client.function("f", "echo", layer.layerVersionArn()).timeout(2).build());
  }

  private static String daemon(Client client) {
    var seconds = Sleepers.seconds();
    assertThat(client.answer("f", "\"daemon " + seconds + "\"")).matches("\\d+");
    assertThat(Sleepers.count(seconds)).isEqualTo(1);
    return seconds;
  }

  @ParameterizedTest
  @EnumSource
  void it_ends_with_a_timeout_and_with_a_server_that_is_killed(Server kind) throws Exception {
    assumeTrue(!kind.unprivileged || works(UNPRIVILEGED), "there are no user namespaces");
    String left;
    try (var server = ServerProcess.start(kind.command(data));
        var client = new Client(server.endpoint())) {
      create(client);
      if (!kind.sandbox.equals("none")) {
        assumeTrue(
            client.answer("f", "\"env LAMBDA_TASK_ROOT\"").equals("\"/var/task\""),
            "there is no sandbox for this user, or the JDK cannot be seen in it");
      }
      var timedOut = daemon(client);
      assertThat(client.answer("f", "\"spin\"")).contains("timed out");
      Sleepers.assertGone(timedOut);
      left = daemon(client);
      server.kill();
    }
    Sleepers.assertGone(left);
  }

  private static boolean works(List<String> prefix) throws InterruptedException {
    var command = new ArrayList<>(prefix);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  @Test
  void it_ends_with_a_server_that_is_closed() throws Exception {
    String left;
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
        var client = new Client(lambda)) {
      create(client);
      left = daemon(client);
    }
    Sleepers.assertGone(left);
  }
}
