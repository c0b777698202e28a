package io.demitasse.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Calls Local Lambda as {@code aws lambda} would, with the same words. */
@Command(
    name = "client",
    description = {
      "Calls Local Lambda at AWS_ENDPOINT_URL_LAMBDA with the words of `aws lambda`: create-function,",
      "get-function, invoke, list-layer-versions, publish-layer-version, update-function-code,",
      "update-function-configuration, wait. For machines without the aws CLI."
    })
public final class ClientCommand implements Callable<Integer> {
  private static final String DEFAULT_ENDPOINT = "http://127.0.0.1:9000";

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var arguments = ClientArguments.parse(words);
    var endpoint = System.getenv().getOrDefault("AWS_ENDPOINT_URL_LAMBDA", DEFAULT_ENDPOINT);
    var client = new LambdaClient(endpoint, arguments);
    switch (arguments.word(0)) {
      case "publish-layer-version" -> print(arguments, client.publishLayerVersion());
      case "list-layer-versions" -> print(arguments, client.listLayerVersions());
      case "create-function" -> print(arguments, client.createFunction());
      case "deploy-function" -> System.out.println(client.deployFunction());
      case "get-function" -> print(arguments, client.getFunction());
      case "update-function-code" -> print(arguments, client.updateFunctionCode());
      case "update-function-configuration" -> print(arguments, client.updateConfiguration());
      case "wait" -> client.awaitActive();
      case "invoke" -> print(arguments, client.invoke());
      default ->
          throw new IOException(
              "\"" + arguments.word(0) + "\" needs the aws CLI, which is not installed");
    }
    return 0;
  }

  private static void print(ClientArguments arguments, JsonNode answer) {
    var query = arguments.option("query", "");
    var selected = query.isEmpty() ? answer : answer.at(pointer(query));
    System.out.println(
        selected.isValueNode()
            ? selected.asText()
            : new String(JsonTrees.bytes(selected), StandardCharsets.UTF_8));
  }

  /** {@code A[0].B}, the only form of query that the scripts use, as a JSON Pointer. */
  private static String pointer(String query) {
    return "/" + query.replace("[", "/").replace("]", "").replace('.', '/');
  }

  public static byte[] file(String argument) throws IOException {
    return Files.readAllBytes(Path.of(argument.replaceFirst("^fileb?://", "")));
  }
}
