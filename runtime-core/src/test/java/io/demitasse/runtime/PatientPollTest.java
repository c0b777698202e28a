package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.RuntimeApi;
import io.demitasse.runtime.api.UnexpectedStatusException;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.logging.CurrentInvocation;
import io.demitasse.runtime.logging.FunctionLogger;
import io.demitasse.runtime.logging.LineSink;
import io.demitasse.runtime.logging.LogRecords;
import io.demitasse.runtime.logging.LogSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a platform that says what is no HTTP, on connections that it keeps open. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatientPollTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: r1\r\nContent-Length: 2\r\n\r\n";

  private final AtomicInteger connections = new AtomicInteger();
  private final List<Socket> accepted = new CopyOnWriteArrayList<>();
  private final List<Long> pauses = new ArrayList<>();
  private final PatientPoll poll = new PatientPoll(pauses::add);
  private ServerSocket server;
  private RuntimeApi api;

  @BeforeEach
  void listen() throws Exception {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    FunctionLogger logger =
        new FunctionLogger(
            LogSettings.from(Map.of()),
            new LogRecords(false, new Json(), CurrentInvocation.shared(), InstantSource.system()),
            new LineSink(new ByteArrayOutputStream()));
    api = RuntimeApi.at("127.0.0.1:" + server.getLocalPort(), logger);
  }

  @AfterEach
  void close() throws IOException {
    api.close();
    server.close();
    for (Socket socket : accepted) {
      socket.close();
    }
  }

  @Test
  void the_pauses_grow_and_the_sixth_failure_is_the_last() {
    platform(Integer.MAX_VALUE, "garbage\r\n\r\n");

    assertThatThrownBy(() -> poll.next(api)).isInstanceOf(IOException.class);
    assertThat(pauses).containsExactly(100L, 200L, 400L, 800L);
    assertThat(connections).hasValue(6);
  }

  @Test
  void an_event_after_five_failures_is_served_over_a_connection_of_its_own() throws IOException {
    platform(5, "garbage\r\n\r\n");

    Invocation invocation = poll.next(api);

    assertThat(invocation.requestId()).isEqualTo("r1");
    assertThat(connections).hasValue(6);
  }

  @Test
  void what_has_failed_before_an_event_does_not_count_afterwards() throws IOException {
    platform(4, "garbage\r\n\r\n");
    poll.next(api);
    api.close();
    connections.set(0);
    pauses.clear();

    poll.next(api);

    assertThat(pauses).containsExactly(100L, 200L, 400L);
  }

  @Test
  void a_refusal_is_not_asked_again() {
    platform(Integer.MAX_VALUE, "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");

    assertThatThrownBy(() -> poll.next(api)).isInstanceOf(UnexpectedStatusException.class);
    assertThat(connections).hasValue(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void an_interrupt_while_it_pauses_ends_the_worker() {
    platform(Integer.MAX_VALUE, "garbage\r\n\r\n");
    PatientPoll interrupted =
        new PatientPoll(millis -> {
          throw new InterruptedException();
        });

    assertThatThrownBy(() -> interrupted.next(api))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Interrupted");
    assertThat(connections).hasValue(2);
  }

  /** The first so many connections get the answer given, the others an event. */
  private void platform(int failures, String failure) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            while (true) {
              Socket socket = server.accept();
              accepted.add(socket);
              request(socket.getInputStream());
              String answer = connections.incrementAndGet() <= failures ? failure : HEAD + "{}";
              socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
          } catch (IOException e) {
            // Closed.
          }
        });
  }

  private static void request(InputStream in) throws IOException {
    for (int ends = 0; ends < 4; ) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      ends = b == '\r' || b == '\n' ? ends + 1 : 0;
    }
  }
}
