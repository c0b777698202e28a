package io.demitasse.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** The model of Lambda by which botocore, and so boto3 and the {@code aws} command, speak. */
final class ServiceModel {
  private static final Path PLACE = Path.of("data", "lambda", "2015-03-31", "service-2.json.gz");

  private final String version;
  private final JsonNode json;

  private ServiceModel(String version, JsonNode json) {
    this.version = version;
    this.json = json;
  }

  /** That of the botocore of this machine's Python, if there is one. */
  static Optional<ServiceModel> ofThisMachine() throws IOException, InterruptedException {
    var script = "import botocore; print(botocore.__version__, botocore.__file__)";
    try {
      var process = new ProcessBuilder("python3", "-c", script).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      int blank = output.indexOf(' ');
      var file = Path.of(output.substring(blank + 1).strip()).resolveSibling(PLACE);
      return blank > 0 && Files.exists(file)
          ? Optional.of(read(output.substring(0, blank), file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static ServiceModel read(String version, Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new ServiceModel(version, JsonTrees.parse(in.readAllBytes()));
    }
  }

  /** The version of botocore. */
  String version() {
    return version;
  }

  Set<String> operations() {
    return names(json.get("operations"));
  }

  JsonNode operation(String name) {
    return json.get("operations").get(name);
  }

  /** The structure that an operation takes or gives; none if it takes or gives nothing. */
  Optional<String> shape(String operation, String inputOrOutput) {
    return Optional.ofNullable(operation(operation).get(inputOrOutput))
        .map(node -> node.get("shape").asText());
  }

  JsonNode shape(String name) {
    return json.get("shapes").get(name);
  }

  /** The members of a structure: their names and how they are sent. */
  Map<String, JsonNode> members(String structure) {
    var members = new TreeMap<String, JsonNode>();
    shape(structure)
        .path("members")
        .properties()
        .forEach(e -> members.put(e.getKey(), e.getValue()));
    return members;
  }

  /** Told of each member that a value has, at any depth. */
  interface Visitor {
    /**
     * Hears of a member.
     *
     * @param name its structure and its name, with a dot between
     * @param pointer where it is in the whole value
     * @param shape what the model wants there
     */
    void member(String name, String pointer, JsonNode shape, JsonNode value);
  }

  /** Goes through a value that is said to have a shape; of a map the model knows no members. */
  void visit(String shape, JsonNode value, String pointer, Visitor visitor) {
    switch (shape(shape).get("type").asText()) {
      case "structure" ->
          members(shape)
              .forEach((name, member) -> {
                if (value.has(name)) {
                  var inner = member.get("shape").asText();
                  var place = pointer + "/" + name;
                  visitor.member(shape + "." + name, place, shape(inner), value.get(name));
                  visit(inner, value.get(name), place, visitor);
                }
              });
      case "list" -> {
        for (int i = 0; i < value.size(); i++) {
          visit(element(shape), value.get(i), pointer + "/" + i, visitor);
        }
      }
      default -> {}
    }
  }

  /** Every member that a value of a shape can have, each as its structure and name. */
  Set<String> reachable(String shape) {
    var names = new TreeSet<String>();
    reach(shape, names);
    return names;
  }

  private void reach(String shape, Set<String> names) {
    if (shape(shape).get("type").asText().equals("list")) {
      reach(element(shape), names);
    }
    members(shape)
        .forEach((name, member) -> {
          if (names.add(shape + "." + name)) {
            reach(member.get("shape").asText(), names);
          }
        });
  }

  /** The shape of a member that is named as its structure and its name. */
  String nameOfShape(String member) {
    int dot = member.indexOf('.');
    return members(member.substring(0, dot)).get(member.substring(dot + 1)).get("shape").asText();
  }

  private String element(String list) {
    return shape(list).get("member").get("shape").asText();
  }

  /** The errors that an operation may answer with. */
  Set<String> errors(String operation) {
    var errors = new TreeSet<String>();
    operation(operation).path("errors").forEach(error -> errors.add(error.get("shape").asText()));
    return errors;
  }

  /** The HTTP status of an error, if the model knows it. */
  Optional<Integer> status(String error) {
    return Optional.ofNullable(shape(error))
        .map(shape -> shape.path("error").path("httpStatusCode").asInt());
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
