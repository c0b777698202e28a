package io.demitasse.samples.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EchoTest {
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void captureLog() {
    System.setErr(new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void releaseLog() {
    System.setErr(realErr);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\": \"value\"}",
        "{ \"spaces\" :\t\"and\\nbreaks\"\n}",
        "\"it's quoted\"",
        "null",
        "grüße 😀",
        "not JSON at all",
        "",
        "%s %n {}",
        "a\u0000b"
      })
  void the_event_comes_back_exactly_as_received(String event) throws IOException {
    assertEquals(
        "Echoing request: '" + event + "'", new String(echo(event.getBytes(UTF_8)), UTF_8));
  }

  @Test
  void bytes_that_are_not_utf_8_are_kept() throws IOException {
    byte[] event = {'"', (byte) 0xff, (byte) 0xc0, 0, '"'};

    byte[] response = echo(event);

    byte[] expected = {'"', (byte) 0xff, (byte) 0xc0, 0, '"', '\''};
    byte[] end = new byte[expected.length];
    System.arraycopy(response, response.length - end.length, end, 0, end.length);
    assertArrayEquals(expected, end);
  }

  @Test
  void the_largest_event_of_six_megabytes_fits_the_largest_response() throws IOException {
    int largestEvent = 6 * 1024 * 1024;
    int largestResponse = 6_291_556;

    int length = echo(new byte[largestEvent]).length;

    assertEquals(largestEvent + "Echoing request: ''".length(), length);
    assertTrue(length <= largestResponse);
  }

  @Test
  void the_event_is_logged_as_one_line() throws IOException {
    echo("{\"key\":\"value\"}".getBytes(UTF_8));

    assertEquals("{\"key\":\"value\"}" + System.lineSeparator(), log.toString(UTF_8));
  }

  private static byte[] echo(byte[] event) throws IOException {
    var response = new ByteArrayOutputStream();
    new Echo().handle(new ByteArrayInputStream(event), response);
    return response.toByteArray();
  }
}
