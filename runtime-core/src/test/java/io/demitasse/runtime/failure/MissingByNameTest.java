package io.demitasse.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.UnsupportedCharsetException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice beside the log of a failure. This JVM has all modules; the built layer has fewer. */
final class MissingByNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Received fatal alert: protocol_version",
        "Received fatal alert: handshake_failure",
        "No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
        "The server selected protocol version TLS10 is not accepted by client preferences"
      })
  void a_server_of_old_tls_has_a_way_back(String message) {
    var wrapped = new IllegalStateException(new SSLHandshakeException(message));

    assertThat(MissingByName.advice(FailureReader.read(wrapped)).orElseThrow())
        .contains("-Djava.security.properties=", "tls-of-managed-runtime.security");
  }

  @Test
  void certificates_that_are_not_trusted_have_nothing_to_do_with_it() {
    var thrown = new SSLHandshakeException("PKIX path building failed");

    assertThat(MissingByName.advice(FailureReader.read(thrown))).isEmpty();
  }

  @Test
  void where_the_charsets_are_there_the_name_is_wrong() {
    var thrown = new UnsupportedCharsetException("Big6");

    assertThat(MissingByName.advice(FailureReader.read(thrown))).isEmpty();
  }

  @Test
  void circles_of_causes_end() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));

    assertThat(MissingByName.advice(FailureReader.read(one))).isEmpty();
  }
}
