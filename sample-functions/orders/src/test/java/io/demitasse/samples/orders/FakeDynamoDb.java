package io.demitasse.samples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** PutItem under the condition that there is no such item, over HTTP, as DynamoDB answers it. */
final class FakeDynamoDb implements AutoCloseable {
  private static final String FAILED =
      "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException";

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> items = new ConcurrentHashMap<>();
  private final HttpServer server;

  FakeDynamoDb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** By id. */
  Map<String, JsonNode> items() {
    return items;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = json.readTree(exchange.getRequestBody());
      JsonNode item = request.get("Item");
      boolean conditional =
          request.path("ConditionExpression").asText().equals("attribute_not_exists(id)");
      JsonNode old = items.putIfAbsent(item.get("id").get("S").asText(), item);
      if (old == null) {
        send(exchange, 200, json.createObjectNode());
      } else if (conditional) {
        var failure = json.createObjectNode().put("__type", FAILED).put("message", "failed");
        if (request.path("ReturnValuesOnConditionCheckFailure").asText().equals("ALL_OLD")) {
          failure.set("Item", old);
        }
        send(exchange, 400, failure);
      } else {
        throw new IOException("an order would have been overwritten");
      }
    }
  }

  private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
