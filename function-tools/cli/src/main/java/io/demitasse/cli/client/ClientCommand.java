package io.demitasse.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.Endpoints;
import io.demitasse.fleet.aws.FleetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls Lambda as {@code aws lambda} does, with the same words. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    description = {
      "Calls Lambda with the words of `aws lambda`, where there is no aws CLI:",
      "any operation with its options, such as",
      "",
      "  client list-functions",
      "  client get-function --function-name pi --query Configuration.State",
      "  client invoke --function-name pi --payload '{\"a\":1}' answer.json",
      "  client wait function-active-v2 --function-name pi",
      "",
      "Values are text, JSON, file://FILE or fileb://FILE; lists take several. Beside the options"
          + " of operations there are --endpoint-url, --region, --query (names and indices, with"
          + " dots) and --output text.",
      ""
    })
public final class ClientCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final Path STDOUT = Path.of("/dev/stdout");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws IOException, FleetException {
    var line = Words.parse(words);
    var operation = line.operation();
    try (var aws = clients(line)) {
      var region =
          line.global("region").isPresent() ? line.global("region").get() : aws.defaultRegion();
      var operations = new Operations(aws.lambda(region));
      if (operation.equals("wait")) {
        operations.await(line.plain(1), line.options());
        return 0;
      }
      if (operation.equals("invoke")) {
        var file = Path.of(line.plain(1));
        print(invoked(operations.call(operation, line.options()), file), line);
      } else {
        print(PojoJson.of(operations.call(operation, line.options())), line);
      }
      return 0;
    } catch (SdkException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static AwsClients clients(Words line) throws IOException {
    try {
      var endpoints = Endpoints.parse(line.global("endpoint-url").stream().toList());
      return new AwsClients(endpoints, System.getenv());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The answer goes into the file that the last word names. */
  private static ObjectNode invoked(SdkPojo answer, Path file) throws IOException {
    var json = PojoJson.of(answer);
    var payload = json.remove("Payload");
    var bytes = payload == null ? new byte[0] : payload.binaryValue();
    if (file.equals(STDOUT)) {
      // As a file it would be emptied first.
      System.out.writeBytes(bytes);
      System.out.println();
    } else {
      Files.write(file, bytes);
    }
    return json;
  }

  private void print(JsonNode answer, Words line) throws JsonProcessingException {
    var query = line.global("query");
    var selected = query.isPresent() ? answer.at(pointer(query.get())) : answer;
    if (selected.isMissingNode() || (selected.isEmpty() && selected.isObject())) {
      return;
    }
    var out = spec.commandLine().getOut();
    out.println(
        selected.isValueNode()
                && (selected.isNumber() || line.global("output").filter("text"::equals).isPresent())
            ? selected.asText()
            : JSON.writeValueAsString(selected));
    out.flush();
  }

  /** {@code A[0].B} as a JSON Pointer. */
  private static String pointer(String query) {
    return "/" + query.replace("[", "/").replace("]", "").replace('.', '/');
  }
}
