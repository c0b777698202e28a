package io.demitasse.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.demitasse.runtime.json.GrowableBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** HTTP with any bytes at all: what comes is read or refused, and what goes is one message. */
class HttpFuzzTest {
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  @FuzzTest
  void responses_are_read_alike_in_whatever_pieces_they_come(byte[] bytes) {
    List<String> whole = readAll(new ByteArrayInputStream(bytes));
    List<String> dripped = readAll(new Dripping(bytes));

    assertThat(dripped).isEqualTo(whole);
    assertThat(String.join("", whole).length()).isLessThan(bytes.length + 1000);
  }

  @FuzzTest
  void chunks_of_any_sizes_come_back_as_one_body(FuzzedDataProvider data) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    message.writeBytes(ascii(CHUNKED));
    while (data.remainingBytes() > 0) {
      byte[] chunk = data.consumeBytes(data.consumeInt(1, 40_000));
      if (chunk.length > 0) {
        String size = Integer.toHexString(chunk.length);
        message.writeBytes(ascii((data.consumeBoolean() ? size : "000" + size + " ;a=b") + "\r\n"));
        message.writeBytes(chunk);
        message.writeBytes(ascii("\r\n"));
        body.writeBytes(chunk);
      }
    }
    message.writeBytes(
        ascii("0\r\nTrailer: x\r\n\r\nHTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n"));
    HttpReader reader = new HttpReader(new ByteArrayInputStream(message.toByteArray()));

    assertThat(reader.read().payload().toByteArray()).isEqualTo(body.toByteArray());
    assertThat(reader.read().status()).isEqualTo(202);
  }

  @FuzzTest
  void a_chunked_body_of_any_bytes_is_read_or_refused(byte[] bytes) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(ascii(CHUNKED));
    message.writeBytes(bytes);

    assertThat(readAll(new Dripping(message.toByteArray())))
        .isEqualTo(readAll(new ByteArrayInputStream(message.toByteArray())));
  }

  /** The request id is what a caller sent, who may be anybody. */
  @FuzzTest
  void whatever_stands_in_a_header_the_request_stays_one_request(FuzzedDataProvider data)
      throws IOException {
    String id = data.consumeString(50);
    HttpRequest request =
        new HttpRequest("POST", "/invocation/" + RuntimeApi.segment(id) + "/response", "h")
            .header("X", data.consumeRemainingAsString())
            .body(new GrowableBuffer());

    String head = new String(request.head(), StandardCharsets.ISO_8859_1);
    String[] lines = head.split("\r\n", -1);

    assertThat(lines).hasSize(6);
    assertThat(lines[0].split(" ", -1)).hasSize(3).endsWith("HTTP/1.1");
    assertThat(head.replace("\r\n", "").chars()).allMatch(c -> c >= ' ' && c < 127);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** One line per response, and the kind of failure that ends them. */
  private static List<String> readAll(InputStream in) {
    List<String> responses = new ArrayList<>();
    HttpReader reader = new HttpReader(in);
    try {
      while (reader.awaitResponse()) {
        HttpResponse response = reader.read();
        responses.add(
            response.status() + " " + response.header("A") + " " + response.payload().size());
      }
    } catch (IOException e) {
      responses.add(e.getClass().getSimpleName());
    }
    return responses;
  }

  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1));
    }
  }
}
