package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * Requests of any bytes to the port of Local Lambda: control plane, invocations, function URLs and
 * REST fronts. Each is answered, and none by an error of the server.
 *
 * <p>There is a function without a runtime, so that calls get as far as they can without a process.
 */
@Tag("it")
class HttpFuzzTest {

  @AutoClose private static LocalLambda lambda;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    try (var client = new Client(lambda)) {
      client.createFunction("f", "echo");
    }
  }

  @FuzzTest
  void requests_of_any_bytes_are_answered_and_never_with_a_fault_of_the_server(byte[] bytes)
      throws IOException {
    assertAnswered(bytes);
  }

  /** The first line is method and path, the rest a body, so that the search gets past HTTP. */
  @FuzzTest
  void any_body_for_any_operation_is_answered_and_never_with_a_fault_of_the_server(byte[] bytes)
      throws IOException {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    if (end < 0 || text.substring(0, end).chars().anyMatch(c -> c < ' ' || c > '~')) {
      return;
    }
    var body = text.substring(end + 1);
    var request =
        text.substring(0, end)
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    assertAnswered(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertAnswered(byte[] request) throws IOException {
    var answer = send(request);
    assertThat(answer).matches(a -> a.isEmpty() || a.startsWith("HTTP/1."), "is HTTP");
    // 502 and 504 say that a function failed. 500 would be the server's own fault.
    assertThat(answer).doesNotStartWith("HTTP/1.1 500");
  }

  private static String send(byte[] request) throws IOException {
    BugDetectors.allowNetworkConnections((host, port) -> port == lambda.endpoint().getPort());
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), lambda.endpoint().getPort())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketException e) {
      // Closed before all was sent, which is an answer to what is no HTTP.
      return "";
    }
  }
}
