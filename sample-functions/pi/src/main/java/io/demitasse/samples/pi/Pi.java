package io.demitasse.samples.pi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers the first digits of pi; {@code queryStringParameters.number} says how many.
 *
 * <p>Behind API Gateway or a function URL, that is for an event with a {@code requestContext}, the
 * answer is an HTTP response. A direct caller gets the bare message, with a {@code statusCode}
 * beside it only when the message is an error.
 */
public final class Pi {
  private static final int DEFAULT_NUMBER = 10;

  /**
   * 0.65 seconds of one CPU on a JVM that compiles with C1 only, so that a function of 512 MB,
   * which has 0.29 CPUs, answers within Lambda's default timeout of three seconds. Ten times the
   * digits take 37 times as long; the payload limit of 6 MB alone would allow them.
   */
  private static final int MAX_NUMBER = 100_000;

  private static final String BAD_NUMBER =
      "number must be a whole number from 1 to " + MAX_NUMBER + ", in the digits 0 to 9";

  /** Java's own collections in and out: the function needs no JSON library. */
  public Map<String, Object> handle(Map<String, Object> event) {
    int number = requestedNumber(event);
    int status = number > 0 ? 200 : 400;
    String message = number > 0 ? PiDigits.of(number) : BAD_NUMBER;

    return event != null && event.containsKey("requestContext")
        ? httpResponse(status, message)
        : bareResponse(status, message);
  }

  /** The default if the event names no number, 0 if what it names is not acceptable. */
  private static int requestedNumber(Map<String, Object> event) {
    // API Gateway REST sends null for no query at all, the HTTP API leaves the key out.
    if (event == null || !(event.get("queryStringParameters") instanceof Map<?, ?> parameters)) {
      return DEFAULT_NUMBER;
    }
    Object number = parameters.get("number");
    return number == null ? DEFAULT_NUMBER : parse(number.toString());
  }

  /** Stricter than {@link Integer#parseInt}, which takes signs and the digits of any script. */
  private static int parse(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return 0;
      }
      value = value * 10 + digit - '0';
      if (value > MAX_NUMBER) {
        return 0;
      }
    }
    return value;
  }

  private static Map<String, Object> bareResponse(int status, String message) {
    Map<String, Object> response = new LinkedHashMap<>();
    if (status != 200) {
      response.put("statusCode", status);
    }
    response.put("message", message);
    return response;
  }

  private static Map<String, Object> httpResponse(int status, String message) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("statusCode", status);
    response.put("headers", Map.of("content-type", "application/json"));
    // No message holds a character that JSON wants escaped.
    response.put("body", "{\"message\":\"" + message + "\"}");
    response.put("isBase64Encoded", false);
    return response;
  }
}
