package io.demitasse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal {@code dev}, in a project that maven-invoker-plugin has built. */
@Tag("it")
final class DevIT {
  private static final Path PROJECT = Path.of("target/it/java");
  private static final Path REPOSITORY = Path.of("target/local-repo");
  private static final Pattern ADDRESS = Pattern.compile("curl -d '\\{}' (http://\\S+)");

  @TempDir private Path folder;

  @Test
  void the_function_is_served_with_its_libraries_until_Maven_ends() throws Exception {
    Process maven = maven("demitasse:dev", "-Ddemitasse.port=0");
    try (BufferedReader out = maven.inputReader()) {
      URI address = address(out);

      assertThat(answer(address, "{\"name\":\"Ada\"}"))
          .isEqualTo("{\"json\":\"{\\\"hello\\\":\\\"Ada\\\"}\"}");

      maven.destroy();
      assertThat(maven.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(listens(address.getPort())).isFalse();
    } finally {
      maven.destroyForcibly();
    }
  }

  private Process maven(String... words) throws IOException {
    String settings =
        Files.readString(Path.of("src/it/settings.xml"))
            .replace(
                "@localRepositoryUrl@",
                Path.of(System.getProperty("maven.repo.local")).toUri().toString());
    ProcessBuilder maven =
        new ProcessBuilder(
            Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
            "--batch-mode",
            "--settings=" + Files.writeString(folder.resolve("settings.xml"), settings),
            "-Dmaven.repo.local=" + REPOSITORY.toAbsolutePath());
    maven.command().addAll(List.of(words));
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return maven.directory(PROJECT.toFile()).redirectErrorStream(true).start();
  }

  private static URI address(BufferedReader out) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
    }
    throw new AssertionError("No address in: " + seen);
  }

  private static String answer(URI address, String event) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(event)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
