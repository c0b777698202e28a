package io.demitasse.runtime.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.demitasse.runtime.json.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The headers in which a caller says who it is, with anything at all in them. */
class CallerHeadersFuzzTest {
  private final CallerHeaders headers = new CallerHeaders(new Json());

  @FuzzTest
  void a_client_context_is_read_or_its_header_named(byte[] bytes) {
    String header = new String(bytes, StandardCharsets.UTF_8);
    try {
      ClientContext context = headers.clientContext(header);
      if (context != null) {
        assertThat(String.valueOf(context)).isNotEmpty();
      }
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining("Lambda-Runtime-Client-Context");
    }
  }

  @FuzzTest
  void an_identity_is_read_or_its_header_named(byte[] bytes) {
    String header = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(String.valueOf(headers.identity(header))).isNotEmpty();
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining("Lambda-Runtime-Cognito-Identity");
    }
  }
}
