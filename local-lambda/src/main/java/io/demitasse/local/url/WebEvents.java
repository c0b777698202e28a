package io.demitasse.local.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the two forms of an HTTP request as an event have in common. */
final class WebEvents {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Bodies of other types, and those that are compressed, go to functions in base64. */
  private static final Pattern TEXT =
      Pattern.compile(
          "text/.*|application/(.*\\+)?(json|xml)\\b.*|application/javascript\\b.*",
          Pattern.CASE_INSENSITIVE);

  private WebEvents() {}

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static void putBody(ObjectNode event, HttpCall call, byte[] body) {
    boolean text =
        call.header("Content-Type").filter(TEXT.asMatchPredicate()).isPresent()
            && call.header("Content-Encoding").filter(e -> !e.equals("identity")).isEmpty();
    if (body.length == 0) {
      event.put("isBase64Encoded", false);
    } else if (text) {
      event.put("body", new String(body, StandardCharsets.UTF_8)).put("isBase64Encoded", false);
    } else {
      event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
    }
  }
}
