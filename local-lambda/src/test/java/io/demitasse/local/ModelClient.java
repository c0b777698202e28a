package io.demitasse.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that knows nothing of Lambda but its model, and hides nothing of an answer. */
final class ModelClient implements AutoCloseable {
  private final ServiceModel model;
  private final URI endpoint;
  private final HttpClient http = HttpClient.newHttpClient();

  ModelClient(ServiceModel model, URI endpoint) {
    this.model = model;
    this.endpoint = endpoint;
  }

  /**
   * An answer.
   *
   * @param error the name of the error, or empty
   * @param output the members of the output shape, wherever they were in the answer
   */
  record Answer(int status, String error, ObjectNode output, String text) {}

  Answer call(String operation, ObjectNode input) throws IOException, InterruptedException {
    var http = model.operation(operation).get("http");
    var path = http.get("requestUri").asText();
    var query = new ArrayList<String>();
    var body = input.deepCopy();
    var request = HttpRequest.newBuilder();
    var members = model.shape(operation, "input").map(model::members).orElseThrow();
    for (var member : members.entrySet()) {
      var place = member.getValue().path("location").asText();
      if (place.isEmpty() || !input.has(member.getKey())) {
        continue;
      }
      var value = body.remove(member.getKey());
      var name = member.getValue().path("locationName").asText();
      switch (place) {
        case "uri" -> path = path.replace("{" + name + "}", encoded(value.asText()));
        case "querystring" ->
            list(value).forEach(item -> query.add(name + "=" + encoded(item.asText())));
        default -> request.header(name, value.asText());
      }
    }
    var mark = path.contains("?") ? "&" : "?";
    var uri = endpoint.resolve(query.isEmpty() ? path : path + mark + String.join("&", query));
    var bytes = HttpRequest.BodyPublishers.ofByteArray(JsonTrees.bytes(payload(operation, body)));
    var none = HttpRequest.BodyPublishers.noBody();
    request.uri(uri).method(http.get("method").asText(), body.isEmpty() ? none : bytes);
    return answer(
        operation, this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  private static List<JsonNode> list(JsonNode value) {
    var items = new ArrayList<JsonNode>();
    value.forEach(items::add);
    return value.isArray() ? items : List.of(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Of an operation with a payload the body is that, and the input has it as JSON. */
  private JsonNode payload(String operation, ObjectNode body) {
    return model
        .shape(operation, "input")
        .map(shape -> model.shape(shape).path("payload").asText())
        .filter(member -> !member.isEmpty() && body.has(member))
        .map(body::get)
        .orElse(body);
  }

  private Answer answer(String operation, HttpResponse<byte[]> response) throws IOException {
    var error = response.headers().firstValue("x-amzn-ErrorType").orElse("");
    var text = new String(response.body(), StandardCharsets.UTF_8);
    var output = JsonTrees.object();
    var shape = model.shape(operation, "output");
    if (error.isEmpty() && shape.isPresent()) {
      var payload = Optional.of(model.shape(shape.get()).path("payload").asText());
      if (payload.get().isEmpty() && response.body().length > 0) {
        output.setAll((ObjectNode) JsonTrees.parse(response.body()));
      } else if (!payload.get().isEmpty()) {
        output.put(payload.get(), text);
      }
      model
          .members(shape.get())
          .forEach((name, member) -> {
            switch (member.path("location").asText()) {
              case "statusCode" -> output.put(name, response.statusCode());
              case "header" ->
                  response
                      .headers()
                      .firstValue(member.get("locationName").asText())
                      .ifPresent(value -> output.put(name, value));
              default -> {}
            }
          });
    }
    return new Answer(response.statusCode(), error, output, text);
  }

  @Override
  public void close() {
    http.close();
  }
}
