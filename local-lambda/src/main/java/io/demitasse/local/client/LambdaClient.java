package io.demitasse.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Requests to the Lambda REST API, made of command line options of the same names. */
final class LambdaClient {
  private static final String FUNCTIONS = "/2015-03-31/functions";
  private static final String LAYERS = "/2018-10-31/layers/";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String endpoint;
  private final ClientArguments arguments;

  LambdaClient(String endpoint, ClientArguments arguments) {
    this.endpoint = endpoint;
    this.arguments = arguments;
  }

  JsonNode publishLayerVersion() throws IOException, InterruptedException {
    var body = JsonTrees.object();
    body.putObject("Content").put("ZipFile", ClientCommand.file(arguments.option("zip-file")));
    text(body, "description", "Description");
    text(body, "license-info", "LicenseInfo");
    list(body, "compatible-runtimes", "CompatibleRuntimes");
    list(body, "compatible-architectures", "CompatibleArchitectures");
    return call("POST", LAYERS + encoded("layer-name") + "/versions", body);
  }

  JsonNode listLayerVersions() throws IOException, InterruptedException {
    return call("GET", LAYERS + encoded("layer-name") + "/versions", JsonTrees.object());
  }

  JsonNode createFunction() throws IOException, InterruptedException {
    var body = configuration();
    body.put("FunctionName", arguments.option("function-name"));
    body.putObject("Code").put("ZipFile", ClientCommand.file(arguments.option("zip-file")));
    list(body, "architectures", "Architectures");
    return call("POST", FUNCTIONS, body);
  }

  /** Gives a function its code and configuration, be it new or not, and says which it was. */
  String deployFunction() throws IOException, InterruptedException {
    var configuration = configuration();
    if (!configuration.has("Layers")) {
      configuration.putArray("Layers").add(newestLayer());
    }
    var name = arguments.option("function-name");
    var code = JsonTrees.object().put("ZipFile", ClientCommand.file(arguments.option("zip-file")));
    var result = "Updated";
    if (exists()) {
      call("PUT", function() + "/code", code);
      call("PUT", function() + "/configuration", configuration);
    } else {
      configuration.put("FunctionName", name).set("Code", code);
      list(configuration, "architectures", "Architectures");
      call("POST", FUNCTIONS, configuration);
      result = "Created";
    }
    awaitActive();
    return "%s %s: %s on %s"
        .formatted(
            result,
            name,
            configuration.path("Handler").asText(),
            configuration.at("/Layers/0").asText());
  }

  private String newestLayer() throws IOException, InterruptedException {
    var newest =
        call("GET", LAYERS + "demitasse/versions", JsonTrees.object()).at("/LayerVersions/0");
    if (newest.isMissingNode()) {
      throw new IOException(
          "there is no layer called demitasse; publish it with scripts/publish-layer.sh, or name"
              + " one with --layer-arn");
    }
    return newest.path("LayerVersionArn").asText();
  }

  private boolean exists() throws IOException, InterruptedException {
    return http.send(request(function()).build(), BodyHandlers.discarding()).statusCode() == 200;
  }

  JsonNode getFunction() throws IOException, InterruptedException {
    return call("GET", function(), JsonTrees.object());
  }

  JsonNode updateFunctionCode() throws IOException, InterruptedException {
    var body = JsonTrees.object().put("ZipFile", ClientCommand.file(arguments.option("zip-file")));
    return call("PUT", function() + "/code", body);
  }

  JsonNode updateConfiguration() throws IOException, InterruptedException {
    return call("PUT", function() + "/configuration", configuration());
  }

  /** What the waiters function-active-v2 and function-updated-v2 wait for. */
  void awaitActive() throws IOException, InterruptedException {
    for (int tries = 0; tries < 300; tries++) {
      var state = getFunction().path("Configuration");
      if (state.path("State").asText().equals("Active")
          && state.path("LastUpdateStatus").asText("Successful").equals("Successful")) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IOException(arguments.option("function-name") + " did not become active in 300 s");
  }

  /** Writes the answer to the file that the last word names. */
  JsonNode invoke() throws IOException, InterruptedException {
    var request =
        request(function() + "/invocations")
            .header("X-Amz-Log-Type", arguments.option("log-type", "None"))
            .POST(BodyPublishers.ofByteArray(ClientCommand.file(arguments.option("payload"))));
    var response = send(request);
    Files.write(Path.of(arguments.word(1)), response.body());
    var answer = JsonTrees.object().put("StatusCode", response.statusCode());
    header(response, "X-Amz-Log-Result", answer, "LogResult");
    header(response, "X-Amz-Function-Error", answer, "FunctionError");
    return answer;
  }

  private ObjectNode configuration() throws IOException {
    var body = JsonTrees.object();
    text(body, "handler", "Handler");
    text(body, "runtime", "Runtime");
    text(body, "role", "Role");
    list(body, "layers", "Layers");
    number(body, "memory-size", "MemorySize");
    number(body, "timeout", "Timeout");
    if (arguments.has("environment")) {
      body.set("Environment", EnvironmentOption.parse(arguments.option("environment")));
    }
    return body;
  }

  private void text(ObjectNode body, String option, String field) throws IOException {
    if (arguments.has(option)) {
      body.put(field, arguments.option(option));
    }
  }

  private void number(ObjectNode body, String option, String field) throws IOException {
    if (arguments.has(option)) {
      body.put(field, Integer.parseInt(arguments.option(option)));
    }
  }

  private void list(ObjectNode body, String option, String field) throws IOException {
    if (arguments.has(option)) {
      body.putArray(field).add(arguments.option(option));
    }
  }

  private String function() throws IOException {
    return FUNCTIONS + "/" + encoded("function-name");
  }

  private String encoded(String option) throws IOException {
    return URLEncoder.encode(arguments.option(option), StandardCharsets.UTF_8);
  }

  private JsonNode call(String method, String path, ObjectNode body)
      throws IOException, InterruptedException {
    var content =
        body.isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(JsonTrees.bytes(body));
    return JsonTrees.parse(send(request(path).method(method, content)).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(endpoint + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new IOException(
          "nothing listens at " + endpoint + "; start it with scripts/local-lambda.sh", e);
    }
    if (response.statusCode() >= 300) {
      throw new IOException(
          response.headers().firstValue("x-amzn-ErrorType").orElse("HTTP " + response.statusCode())
              + ": "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response;
  }

  private static void header(
      HttpResponse<byte[]> response, String name, ObjectNode answer, String field) {
    response.headers().firstValue(name).ifPresent(value -> answer.put(field, value));
  }
}
