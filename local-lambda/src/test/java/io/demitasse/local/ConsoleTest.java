package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server as a process, with what its command line does. */
@Tag("it")
class ConsoleTest {
  @Test
  void a_console_that_nobody_reads_stops_no_function() throws Exception {
    var command = ServerProcess.command("serve", "--port", "0", "--sandbox", "none", "--ephemeral");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      var output = process.inputReader();
      var line = output.readLine();
      while (!line.startsWith("Local Lambda listens on ")) {
        line = output.readLine();
      }
      // From here on nobody reads: a pipe takes 64 KB.
      try (var client = new Client(line.substring(line.indexOf("http")))) {
        client.createFunction("f", "echo");
        var text = "x".repeat(100_000);
        for (int i = 0; i < 20; i++) {
          assertThat(client.answer("f", "\"print " + text + "\"")).contains("xxx");
        }
      }
    } finally {
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void numbers_that_make_no_sense_are_refused_on_the_command_line() throws Exception {
    for (var option :
        List.of("--concurrency=0", "--idle=-1", "--port=70000", "--log-limit=0", "--region=moon")) {
      var output = run("serve", "--ephemeral", option);
      assertThat(output).contains(option.substring(0, option.indexOf('='))).contains("has to be");
    }
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(ServerProcess.command(arguments)).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    return output;
  }
}
