package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** Runs only where namespaces work and the JDK of the tests can be seen in the sandbox. */
@Tag("it")
class SandboxTest {
  private static LocalLambda lambda;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(System.getProperty("java.home").startsWith("/usr/"));
    try {
      lambda =
          LocalLambda.start(LocalLambdaOptions.ephemeral().withSandbox(SandboxMode.NAMESPACES));
    } catch (IOException e) {
      abort("No sandbox on this machine: " + e.getMessage());
    }
    client = new Client(lambda);
    var layer = Zips.selfContainedLayer();
    var arn =
        client
            .sdk()
            .publishLayerVersion(
                r -> r.layerName("inside").content(c -> c.zipFile(SdkBytes.fromByteArray(layer))))
            .layerVersionArn();
    client.sdk().createFunction(Client.function("f", "echo", arn).memorySize(256).build());
  }

  @AfterAll
  static void stop() throws IOException {
    if (client != null) {
      client.close();
    }
    if (lambda != null) {
      lambda.close();
    }
  }

  @Test
  void the_folders_are_where_lambda_has_them() {
    assertThat(client.answer("f", "\"env LAMBDA_TASK_ROOT\"")).isEqualTo("\"/var/task\"");
    assertThat(client.answer("f", "\"list /var/task\"")).isEqualTo("\"[handler.txt]\"");
    assertThat(client.answer("f", "\"list /opt\"")).contains("bootstrap");
  }

  @Test
  void only_tmp_can_be_written_and_it_is_the_environments_own() throws IOException {
    assertThat(client.answer("f", "\"write /opt/x\"")).isEqualTo("\"FileSystemException\"");
    assertThat(client.answer("f", "\"write /var/task/x\"")).isEqualTo("\"FileSystemException\"");
    assertThat(client.answer("f", "\"write /etc/x\"")).contains("Exception");
    assertThat(client.answer("f", "\"write /tmp/sandbox-test\"")).isEqualTo("\"written\"");
    assertThat(Path.of("/tmp/sandbox-test")).doesNotExist();
  }

  @Test
  void what_leaves_its_family_ends_with_its_environment() throws Exception {
    var seconds = Sleepers.seconds();
    assertThat(client.answer("f", "\"daemon " + seconds + "\"")).matches("\\d+");
    assertThat(Sleepers.count(seconds)).isEqualTo(1);
    client.invoke("f", "\"exit 1\"");
    Sleepers.assertGone(seconds);
  }

  @Test
  void homes_cannot_be_seen() {
    assertThat(client.answer("f", "\"list /home\"")).isEqualTo("\"null\"");
    assertThat(client.answer("f", "\"list /root\"")).isEqualTo("\"null\"");
  }

  @Test
  void a_process_that_takes_more_than_its_memory_is_killed() {
    assumeTrue(lambda.notEnforced().isEmpty());
    var response = client.invoke("f", "\"allocate 400\"");
    assertThat(response.payload().asUtf8String()).contains("signal: killed");
  }
}
