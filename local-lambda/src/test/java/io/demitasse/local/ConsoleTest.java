package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.cli.ServeCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

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
  @Timeout(30)
  void options_that_make_no_sense_are_refused_on_the_command_line() {
    for (var option :
        List.of(
            "--concurrency=0",
            "--idle=-1",
            "--port=70000",
            "--debug=0",
            "--log-limit=0",
            "--retry-delay=-1",
            "--region=moon",
            "--allow-host=tunnel.example:443",
            "--allow-origin=app.example")) {
      var output = new StringWriter();
      var command = new CommandLine(new ServeCommand()).setErr(new PrintWriter(output));
      assertThat(command.execute("--ephemeral", option)).isEqualTo(2);
      assertThat(output.toString())
          .contains(option.substring(0, option.indexOf('=')))
          .contains("has to be");
    }
  }
}
