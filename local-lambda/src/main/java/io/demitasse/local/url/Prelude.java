package io.demitasse.local.url;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Takes the start of a streamed HTTP answer apart: JSON, eight NULs, the body. */
final class Prelude {
  static final String CONTENT_TYPE = "application/vnd.awslambda.http-integration-response";
  private static final int DELIMITER = 8;
  private static final int MAX_BYTES = 1024 * 1024;

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private byte[] json = new byte[0];
  private byte[] rest = new byte[0];
  private boolean complete;

  /** Takes the next bytes; returns whether the prelude is complete with them. */
  boolean accept(byte[] chunk) throws MalformedAnswerException {
    seen.writeBytes(chunk);
    var bytes = seen.toByteArray();
    int nuls = 0;
    for (int i = 0; i < bytes.length; i++) {
      nuls = bytes[i] == 0 ? nuls + 1 : 0;
      if (nuls == DELIMITER) {
        json = Arrays.copyOf(bytes, i + 1 - DELIMITER);
        rest = Arrays.copyOfRange(bytes, i + 1, bytes.length);
        complete = true;
        return true;
      }
    }
    if (bytes.length > MAX_BYTES) {
      throw new MalformedAnswerException("no end of the prelude within " + MAX_BYTES + " bytes");
    }
    return false;
  }

  /** The JSON before the delimiter, once that was seen. */
  Optional<JsonNode> json() throws MalformedAnswerException {
    try {
      return complete ? Optional.of(JsonTrees.parse(json)) : Optional.empty();
    } catch (IOException e) {
      throw new MalformedAnswerException("its prelude is no JSON: " + e.getMessage());
    }
  }

  /** What came after the delimiter together with it. */
  byte[] rest() {
    return rest;
  }
}
