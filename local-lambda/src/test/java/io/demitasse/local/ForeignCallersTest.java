package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may call the server, by which names, from which pages. */
@Tag("it")
class ForeignCallersTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  @AutoClose private static LocalLambda lambda;
  @AutoClose private static Client client;

  @BeforeAll
  static void start() throws IOException {
    lambda =
        LocalLambda.start(
            LocalLambdaOptions.ephemeral()
                .withAllowedHost("tunnel.example")
                .withAllowedHost("my_service")
                .withAllowedOrigin("https://App.example:8443/"));
    client = new Client(lambda);
    client.createFunction("f", "echo");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(lambda.endpoint() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_page_of_an_allowed_host_or_origin_is_served_and_no_other() throws Exception {
    for (var origin : new String[] {"https://tunnel.example", "https://app.example:8443"}) {
      assertThat(send(request("/url/f/").header("Origin", origin)).statusCode())
          .as(origin)
          .isEqualTo(200);
    }
    for (var origin :
        new String[] {
          "https://other.example",
          "https://app.example",
          "http://app.example:8443",
          "https://app.example:8443.evil.example",
          "https://tunnel.example.evil.example",
          "https://localhost@evil.example"
        }) {
      assertThat(send(request("/url/f/").header("Origin", origin)).statusCode())
          .as(origin)
          .isEqualTo(403);
    }
  }

  /** The client of the JDK does not let anybody choose this header. */
  private static String statusFor(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), lambda.endpoint().getPort())) {
      var request = "GET /url/f/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(9, 12);
    }
  }

  @Test
  void a_request_for_an_allowed_host_is_served_in_whatever_case_and_no_other() throws Exception {
    for (var host :
        new String[] {"tunnel.example", "Tunnel.Example:443", "my_service:9000", "LOCALHOST"}) {
      assertThat(statusFor(host)).as(host).isEqualTo("200");
    }
    for (var host :
        new String[] {"other.example", "tunnel.example.evil.example", "localhost.evil.example"}) {
      assertThat(statusFor(host)).as(host).isEqualTo("403");
    }
  }

  @Test
  void clients_for_which_localhost_is_ipv6_find_the_server() throws Exception {
    var address = InetAddress.getAllByName("::1")[0];
    try (var probe = new ServerSocket(0, 1, address)) {
      assumeTrue(probe.isBound());
    } catch (IOException e) {
      abort("there is no IPv6 here: " + e.getMessage());
    }
    var uri = URI.create("http://[::1]:" + lambda.endpoint().getPort() + "/url/f/");
    assertThat(send(HttpRequest.newBuilder(uri)).statusCode()).isEqualTo(200);
  }
}
