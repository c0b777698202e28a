package io.demitasse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demitasse.fleet.aws.Zips;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that is served while its code changes. */
@Tag("it")
final class DevCommandTest {
  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private String answer(String address, String event) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(event)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void a_saved_file_is_what_the_next_invocation_runs_and_nothing_is_left_at_the_end()
      throws IOException, InterruptedException {
    var classes = Files.createDirectory(folder.resolve("classes"));
    Files.writeString(classes.resolve("handler"), "one");
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "dev",
                    "--port=0",
                    "--sandbox=none",
                    "--handler=a.B::c",
                    "--code=" + classes,
                    "--layer=" + Zips.layer(folder, "v1", "x86_64"),
                    "--function-name=mine",
                    "--json"))
            .redirectError(Redirect.INHERIT)
            .start();
    try (var out = process.inputReader()) {
      var served = served(out);
      var address = served.path("invocations").asText();
      assertThat(address).endsWith("/functions/mine/invocations");
      assertThat(answer(address, "\"code\"")).isEqualTo("\"one\"");

      Files.writeString(classes.resolve("handler"), "another");
      assertThat(answer(address, "\"code\"")).isEqualTo("\"another\"");

      var runtime = ProcessHandle.of(Long.parseLong(answer(address, "\"pid\""))).orElseThrow();
      assertThat(Path.of(served.path("log").asText())).exists();
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(runtime.onExit()).succeedsWithin(java.time.Duration.ofSeconds(30));
    } finally {
      process.destroyForcibly();
    }
  }

  /** The one value on standard output. */
  private static JsonNode served(BufferedReader out) throws IOException {
    var seen = new StringBuilder();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      seen.append(line).append('\n');
      if (line.equals("}")) {
        return new ObjectMapper().readTree(seen.toString());
      }
    }
    throw new AssertionError("No JSON value in: " + seen);
  }
}
