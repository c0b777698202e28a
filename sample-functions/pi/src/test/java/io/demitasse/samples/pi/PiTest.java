package io.demitasse.samples.pi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PiTest {
  private static final String BAD_NUMBER =
      "number must be a whole number from 1 to 100000, in the digits 0 to 9";

  private final Pi pi = new Pi();

  @Test
  void a_direct_call_gets_the_bare_message() {
    assertEquals(Map.of("message", "3.141592653"), pi.handle(query("10")));
  }

  @Test
  void a_rest_api_event_gets_an_http_response() {
    Map<String, Object> event = new HashMap<>();
    event.put("resource", "/pi");
    event.put("httpMethod", "GET");
    event.put("queryStringParameters", Map.of("number", "4"));
    event.put("multiValueQueryStringParameters", Map.of("number", List.of("4")));
    event.put("requestContext", Map.of("stage", "prod", "httpMethod", "GET"));
    event.put("body", null);

    assertEquals(http(200, "3.141"), pi.handle(event));
  }

  @Test
  void an_http_api_event_gets_an_http_response() {
    Map<String, Object> event =
        Map.of(
            "version",
            "2.0",
            "rawQueryString",
            "number=4",
            "queryStringParameters",
            Map.of("number", "4"),
            "requestContext",
            Map.of("http", Map.of("method", "GET")));

    assertEquals(http(200, "3.141"), pi.handle(event));
  }

  @Test
  void a_rest_api_event_without_query_gets_the_default() {
    Map<String, Object> event = new HashMap<>();
    event.put("queryStringParameters", null);
    event.put("requestContext", Map.of());

    assertEquals(http(200, "3.141592653"), pi.handle(event));
  }

  @Test
  void an_http_api_event_without_query_gets_the_default() {
    assertEquals(http(200, "3.141592653"), pi.handle(Map.of("requestContext", Map.of())));
  }

  @ParameterizedTest
  @MethodSource("eventsThatNameNoNumber")
  void an_event_that_names_no_number_gets_the_default(Map<String, Object> event) {
    assertEquals(Map.of("message", "3.141592653"), pi.handle(event));
  }

  static List<Map<String, Object>> eventsThatNameNoNumber() {
    return List.of(
        Map.of(),
        Map.of("queryStringParameters", Map.of()),
        Map.of("queryStringParameters", Map.of("Number", "5")),
        Map.of("queryStringParameters", "number=5"),
        Map.of("queryStringParameters", List.of("number", "5")),
        query(null));
  }

  @Test
  void the_event_null_gets_the_default() {
    assertEquals(Map.of("message", "3.141592653"), pi.handle(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "0",
        "-5",
        "+5",
        "10000000",
        "100001",
        "",
        " ",
        " 10 ",
        "1e3",
        "1E3",
        "10.0",
        "10,20",
        "0x10",
        "١٠",
        "１０",
        "²",
        "10\n",
        "10\u0000",
        "4294967306",
        "18446744073709551626",
        "\"},{\"",
        "NaN",
        "null",
        "😀"
      })
  void a_bad_number_is_answered_with_400(String number) {
    assertEquals(Map.of("statusCode", 400, "message", BAD_NUMBER), pi.handle(query(number)));

    Map<String, Object> proxyEvent = new HashMap<>(query(number));
    proxyEvent.put("requestContext", Map.of());
    assertEquals(http(400, BAD_NUMBER), pi.handle(proxyEvent));
  }

  @Test
  void a_number_of_six_million_digits_is_answered_with_400() {
    assertEquals(400, pi.handle(query("9".repeat(6_000_000))).get("statusCode"));
  }

  @ParameterizedTest
  @MethodSource("valuesThatAreNotStrings")
  void a_value_that_is_neither_string_nor_whole_number_is_answered_with_400(Object value) {
    assertEquals(400, pi.handle(query(value)).get("statusCode"));
  }

  static List<Object> valuesThatAreNotStrings() {
    return List.of(
        10.0, true, List.of("10"), Map.of("number", "10"), -1L, BigInteger.TEN.pow(50), Double.NaN);
  }

  @ParameterizedTest
  @MethodSource("wholeNumbers")
  void a_json_number_counts_like_its_text(Object number) {
    assertEquals(Map.of("message", "3.141592653"), pi.handle(query(number)));
  }

  static List<Object> wholeNumbers() {
    return List.of(10, 10L, BigInteger.TEN, "10", "0010");
  }

  @Test
  void the_largest_number_is_answered() {
    String message = assertInstanceOf(String.class, pi.handle(query("100000")).get("message"));

    assertEquals("3.".length() + 99_999, message.length());
  }

  private static Map<String, Object> query(Object number) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("number", number);
    return Map.of("queryStringParameters", parameters);
  }

  private static Map<String, Object> http(int status, String message) {
    return Map.of(
        "statusCode",
        status,
        "headers",
        Map.of("content-type", "application/json"),
        "body",
        "{\"message\":\"" + message + "\"}",
        "isBase64Encoded",
        false);
  }
}
