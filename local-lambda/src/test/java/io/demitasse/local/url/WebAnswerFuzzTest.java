package io.demitasse.local.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.demitasse.local.runtimeapi.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What functions answer to web requests, with anything at all in it. */
class WebAnswerFuzzTest {
  @FuzzTest
  void an_answer_becomes_http_or_is_refused(byte[] bytes) throws Exception {
    for (var style : WebStyle.values()) {
      try {
        var reply = BufferedWebAnswer.of(Payload.json(bytes), false, style);
        assertThat(reply.status()).isBetween(200, 599);
        reply.body().writeTo(new ByteArrayOutputStream());
        reply
            .headers()
            .forEach(field -> {
              assertThat(field.getName() + field.getValue()).doesNotContain("\r", "\n", "\0");
            });
      } catch (MalformedAnswerException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @FuzzTest
  void a_prelude_is_the_same_in_whatever_pieces_it_comes(byte[] bytes) throws IOException {
    assertThat(taken(bytes, 1)).isEqualTo(taken(bytes, Math.max(1, bytes.length)));
  }

  private static String taken(byte[] bytes, int piece) throws IOException {
    var prelude = new Prelude();
    var rest = new ByteArrayOutputStream();
    boolean complete = false;
    try {
      for (int at = 0; at < bytes.length; at += piece) {
        var chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece));
        if (complete) {
          rest.write(chunk);
        } else if (prelude.accept(chunk)) {
          complete = true;
          rest.write(prelude.rest());
        }
      }
      return prelude.json() + " " + rest.toString(StandardCharsets.ISO_8859_1);
    } catch (MalformedAnswerException e) {
      return "malformed";
    }
  }
}
