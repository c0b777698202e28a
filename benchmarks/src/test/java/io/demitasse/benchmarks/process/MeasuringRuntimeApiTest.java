package io.demitasse.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MeasuringRuntimeApiTest {
  private static final String NEXT =
      "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String POST = "POST /2018-06-01/runtime/invocation/" + Timeline.REQUEST_ID;

  private final Timeline timeline = new Timeline(1);
  @AutoClose private MeasuringRuntimeApi server;

  @BeforeEach
  void start() throws IOException {
    server = new MeasuringRuntimeApi("{\"key\":1}", timeline);
  }

  @Test
  void next_brings_the_event_with_id_and_deadline() throws IOException {
    try (Socket client = connect()) {
      assertThat(exchange(client, NEXT))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("Lambda-Runtime-Aws-Request-Id: " + Timeline.REQUEST_ID)
          .contains("Lambda-Runtime-Deadline-Ms: ")
          .endsWith("\r\n\r\n{\"key\":1}");
    }
  }

  @Test
  void an_answer_is_accepted_and_timed() throws Exception {
    try (Socket client = connect()) {
      exchange(client, NEXT);
      String reply = exchange(client, POST + "/response HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");

      assertThat(reply).startsWith("HTTP/1.1 202 Accepted\r\n");
    }
    assertThat(timeline.await(1, 1000)).isTrue();
    assertThat(timeline.lastResponse()).isEqualTo("hi");
    assertThat(timeline.roundTrips(0)).hasSize(1);
    assertThat(timeline.roundTrips(0)[0]).isPositive();
    assertThat(timeline.firstAnswer()).isGreaterThan(timeline.firstNext());
  }

  @Test
  void a_chunked_answer_is_put_together() throws Exception {
    try (Socket client = connect()) {
      exchange(client, NEXT);
      exchange(
          client,
          POST
              + "/response HTTP/1.1\r\nTRANSFER-ENCODING: chunked\r\n\r\n"
              + "3\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n");
    }
    assertThat(timeline.await(1, 1000)).isTrue();
    assertThat(timeline.lastResponse()).isEqualTo("abc0123456789");
  }

  @Test
  void an_answer_may_come_over_another_connection_and_in_pieces() throws Exception {
    try (Socket first = connect();
        Socket second = connect()) {
      exchange(first, NEXT);
      send(second, POST + "/response HTTP/1.1\r\nconten");
      send(second, "t-length: 5\r\n\r\nab");
      exchange(second, "cde");
    }
    assertThat(timeline.await(1, 1000)).isTrue();
    assertThat(timeline.lastResponse()).isEqualTo("abcde");
  }

  @Test
  void after_the_last_event_next_waits() throws IOException {
    try (Socket client = connect()) {
      exchange(client, NEXT);
      exchange(client, POST + "/response HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
      client.setSoTimeout(100);

      assertThatThrownBy(() -> exchange(client, NEXT)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void an_event_after_a_pause_waits_for_its_end() throws Exception {
    var paused = new Timeline(2);
    paused.pauseAfter(1);
    try (var pausing = new MeasuringRuntimeApi("{}", paused);
        Socket client = connect(pausing)) {
      exchange(client, NEXT);
      exchange(client, POST + "/response HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
      assertThat(paused.await(1, 1000)).isTrue();
      client.setSoTimeout(100);
      assertThatThrownBy(() -> exchange(client, NEXT)).isInstanceOf(SocketTimeoutException.class);

      long resumed = System.nanoTime();
      paused.resume();

      client.setSoTimeout(5000);
      assertThat(exchange(client, "")).startsWith("HTTP/1.1 200 OK");
      exchange(client, POST + "/response HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
      assertThat(paused.roundTrips(1)[0]).isLessThan(System.nanoTime() - resumed);
    }
  }

  @Test
  void an_error_of_the_process_ends_the_measurement_with_its_words() throws IOException {
    try (Socket client = connect()) {
      exchange(client, NEXT);
      exchange(client, POST + "/error HTTP/1.1\r\nContent-Length: 4\r\n\r\nboom");
    }
    assertThatThrownBy(() -> timeline.await(1, 1000))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("/error boom");
  }

  @Test
  void a_wrong_path_ends_the_measurement() throws IOException {
    try (Socket client = connect()) {
      assertThat(exchange(client, "GET /elsewhere HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 404");
    }
    assertThatThrownBy(() -> timeline.await(1, 1000)).hasMessageContaining("/elsewhere");
  }

  @Test
  void without_an_answer_the_wait_ends_after_its_time() throws InterruptedException {
    assertThat(timeline.await(1, 20)).isFalse();
  }

  @Test
  void a_runtime_may_register_as_an_extension() throws IOException {
    try (Socket client = connect()) {
      assertThat(
              exchange(
                  client,
                  "POST /2020-01-01/extension/register HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"))
          .contains("Lambda-Extension-Identifier: ");
    }
  }

  private Socket connect() throws IOException {
    return connect(server);
  }

  private static Socket connect(MeasuringRuntimeApi server) throws IOException {
    String port = server.address().substring(server.address().indexOf(':') + 1);
    var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    socket.setSoTimeout(5000);
    return socket;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(UTF_8));
  }

  private static String exchange(Socket client, String request) throws IOException {
    send(client, request);
    byte[] buffer = new byte[8192];
    int length = client.getInputStream().read(buffer);
    return new String(buffer, 0, Math.max(0, length), UTF_8);
  }
}
