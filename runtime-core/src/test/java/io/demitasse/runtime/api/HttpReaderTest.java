package io.demitasse.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReaderTest {
  private static HttpResponse read(String message) throws IOException {
    return reader(message).read();
  }

  private static HttpReader reader(String message) {
    return new HttpReader(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_body_ends_where_content_length_says() throws IOException {
    HttpReader reader =
        reader(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
                + "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");

    assertThat(reader.read().text()).isEqualTo("hello");
    assertThat(reader.reusable()).isTrue();
    assertThat(reader.hasUnread()).isTrue();
    assertThat(reader.read().status()).isEqualTo(202);
    assertThat(reader.hasUnread()).isFalse();
    assertThat(reader.awaitResponse()).isFalse();
  }

  @Test
  void chunks_are_joined_and_their_extensions_and_trailers_skipped() throws IOException {
    HttpReader reader =
        reader(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;name=value\r\nhello\r\nA\r\n, 16 bytes\r\n0\r\nTrailer: x\r\n\r\n"
                + "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");

    assertThat(reader.read().text()).isEqualTo("hello, 16 bytes");
    assertThat(reader.read().status()).isEqualTo(202);
  }

  @Test
  void a_message_that_arrives_byte_by_byte_is_the_same_message() throws IOException {
    byte[] bytes =
        "HTTP/1.1 200 OK\r\nA: b\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    InputStream dripping =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1));
          }
        };

    HttpResponse response = new HttpReader(dripping).read();

    assertThat(response.header("a")).isEqualTo("b");
    assertThat(response.text()).isEqualTo("abc");
  }

  @Test
  void header_names_ignore_case_and_absent_is_as_empty() throws IOException {
    HttpResponse response =
        read("HTTP/1.1 200 OK\r\ncontent-LENGTH: 2\r\nLambda-Runtime-Trace-Id:\r\n\r\nhi");

    assertThat(response.text()).isEqualTo("hi");
    assertThat(response.header("lambda-runtime-trace-id")).isEmpty();
    assertThat(response.header("Lambda-Runtime-Client-Context")).isEmpty();
  }

  @Test
  void interim_responses_are_skipped() throws IOException {
    assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n"))
        .extracting(HttpResponse::status)
        .isEqualTo(202);
  }

  @Test
  void what_has_not_been_taken_from_the_connection_is_unread_too() throws IOException {
    assertThat(reader("x").hasUnread()).isTrue();
    assertThat(reader("").hasUnread()).isFalse();
  }

  @Test
  void a_status_needs_no_reason() throws IOException {
    assertThat(read("HTTP/1.1 202\r\nContent-Length: 0\r\n\r\n").status()).isEqualTo(202);
  }

  @Test
  void without_a_length_the_body_ends_with_the_connection() throws IOException {
    HttpReader reader = reader("HTTP/1.1 500 Oops\r\n\r\nall of this");

    assertThat(reader.read().text()).isEqualTo("all of this");
    assertThat(reader.reusable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nConnection: Close\r\n", "HTTP/1.0 200 OK\r\n"})
  void a_connection_that_the_server_closes_is_not_used_again(String head) throws IOException {
    HttpReader reader = reader(head + "Content-Length: 0\r\n\r\n");

    reader.read();

    assertThat(reader.reusable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
      })
  void a_message_cut_short_is_an_error(String message) {
    assertThatThrownBy(() -> read(message)).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n",
      })
  void what_is_not_http_is_an_error_that_shows_it(String message) {
    assertThatThrownBy(() -> read(message)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void a_head_without_end_does_not_fill_the_heap() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nX: " + "y".repeat(2_000_000)))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("longer than 1 MB");
  }

  @Test
  void a_head_of_exactly_1_mb_is_read() throws IOException {
    String before = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: ";
    int left = (1 << 20) - before.length();
    assertThat(read(before + "y".repeat(left) + "\r\n\r\n").header("X")).hasSize(left);
    assertThatThrownBy(() -> read(before + "y".repeat(left + 1) + "\r\n\r\n"))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void a_length_that_nothing_follows_costs_no_memory() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nContent-Length: 2147483647\r\n\r\nx"))
        .isInstanceOf(EOFException.class);
  }
}
