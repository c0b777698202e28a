package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.request.Architecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Local Lambda beside botocore's model. The calls of {@code model-calls.json} give every input
 * member of every operation a value; the answers are held against the model and against what was
 * sent.
 */
@Tag("it")
class ModelTest {
  private static final Pattern VALUE = Pattern.compile("\\$\\{(\\w+)}");

  @TempDir private Path data;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> sent = new TreeSet<>();
  private final Set<String> shown = new TreeSet<>();
  private final Set<String> raised = new TreeSet<>();
  private ServiceModel model;
  private JsonNode script;

  @Test
  void every_member_of_the_model_is_kept_or_refused_or_documented_and_answers_are_whole()
      throws Exception {
    var found = ServiceModel.ofThisMachine();
    assumeTrue(found.isPresent(), "python3 has no botocore, whose model this test reads");
    model = found.get();
    try (var in = ModelTest.class.getResourceAsStream("model-calls.json")) {
      script = JsonTrees.parse(in.readAllBytes());
    }
    prepare();
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withData(data));
        var client = new ModelClient(model, lambda.endpoint())) {
      for (var call : script.get("calls")) {
        make(client, substituted(call));
      }
    }
    // Another botocore has other members; that those that are sent have an effect holds with it,
    // too.
    if (model.version().equals(script.get("botocore").asText())) {
      compareWithModel();
      findNeedlessExceptions();
    }
    assertThat(faults).isEmpty();
    assertThat(OperationsTest.documented("Taken and without meaning"))
        .isEqualTo(names(script.get("meaningless")));
  }

  private void prepare() throws IOException {
    var function = Zips.of("handler.txt", "a handler");
    values.put("function", Base64.getEncoder().encodeToString(function));
    values.put("layer", Base64.getEncoder().encodeToString(Zips.fakeLayer()));
    values.put("long", "x".repeat(21000));
    values.put("large", "x".repeat(1 << 20));
    values.put("architecture", Architecture.LOCAL);
    values.put("arn", "arn:aws:lambda:us-east-1:000000000000:function:");
    Files.createDirectories(data.resolve("s3/uploads"));
    Files.write(data.resolve("s3/uploads/code.zip"), function);
  }

  private JsonNode substituted(JsonNode call) throws IOException {
    var text = VALUE.matcher(call.toString()).replaceAll(this::value);
    return JsonTrees.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private String value(MatchResult match) {
    return Matcher.quoteReplacement(
        Optional.ofNullable(values.get(match.group(1))).orElse("nothing"));
  }

  private void make(ModelClient client, JsonNode call) throws Exception {
    var operation = call.get("operation").asText();
    var input = (ObjectNode) call.get("input");
    var answer = client.call(operation, input);
    var title = operation + input.toString().replaceAll("[A-Za-z0-9+/=]{99,}+", "…");
    var error = call.path("error").asText();
    int status =
        error.isEmpty()
            ? script.path("statuses").path(operation).asInt(expectedStatus(operation))
            : model.status(error).orElseThrow();
    if (answer.status() != status || !answer.error().equals(error)) {
      faults.add(
          "%s: %d %s instead of %d %s: %s"
              .formatted(title, answer.status(), answer.error(), status, error, answer.text()));
      return;
    }
    if (!error.isEmpty()) {
      raised.add(error);
      sent.add(operation + ": " + call.path("refused").asText());
      return;
    }
    compareAnswer(operation, title, input, answer.output());
    call.path("expect")
        .properties()
        .forEach(wanted -> expect(title, wanted.getKey(), wanted.getValue(), answer.output()));
    call.path("contains")
        .properties()
        .forEach(wanted -> {
          var text = answer.output().at(wanted.getKey()).asText();
          wanted
              .getValue()
              .forEach(part -> {
                if (!text.contains(part.asText())) {
                  faults.add("%s: no %s in %s".formatted(title, part, text));
                }
              });
        });
    call.path("save")
        .properties()
        .forEach(e -> values.put(e.getKey(), answer.output().at(e.getValue().asText()).asText()));
  }

  private int expectedStatus(String operation) {
    return model.operation(operation).get("http").get("responseCode").asInt();
  }

  private void compareAnswer(String operation, String title, ObjectNode input, ObjectNode output) {
    model
        .shape(operation, "input")
        .ifPresent(shape ->
            model.visit(
                shape,
                input,
                "",
                (name, pointer, wanted, value) -> {
                  sent.add(operation + ": " + name);
                  if (!isUnseen(name) && isLeaf(wanted) && isInBody(shape, pointer)) {
                    expect(title, pointer, value, output);
                  }
                }));
    model
        .shape(operation, "output")
        .ifPresent(shape -> {
          if (model.shape(shape).has("payload")) {
            output
                .fieldNames()
                .forEachRemaining(n -> shown.add(operation + ": " + shape + "." + n));
            return;
          }
          AnswerShape.faults(model, shape, output)
              .forEach(fault -> faults.add(title + ": " + fault));
          model.visit(
              shape,
              output,
              "",
              (name, pointer, wanted, value) -> shown.add(operation + ": " + name));
        });
  }

  private void expect(String title, String pointer, JsonNode wanted, ObjectNode output) {
    var value = output.at(pointer);
    var same =
        (wanted.isNumber() && value.isNumber())
            ? wanted.doubleValue() == value.doubleValue()
            : wanted.equals(value);
    if (!same) {
      faults.add("%s: %s is %s instead of %s".formatted(title, pointer, value, wanted));
    }
  }

  private boolean isUnseen(String member) {
    return script.get("unseen").has(member) || names(script.get("meaningless")).contains(member);
  }

  /** What is in the path, the query or the headers chooses, and is not to be shown. */
  private boolean isInBody(String shape, String pointer) {
    return !model.members(shape).get(pointer.replaceAll("^/|(?<=.)/.*", "")).has("location");
  }

  private static boolean isLeaf(JsonNode shape) {
    return !shape.get("type").asText().equals("structure");
  }

  private void compareWithModel() throws IOException {
    var implemented = new TreeSet<>(model.operations());
    implemented.removeAll(OperationsTest.documented("Refused with"));
    for (var operation : implemented) {
      for (var error : model.errors(operation)) {
        if (!raised.contains(error) && !script.get("unraised").has(error)) {
          faults.add(operation + ": " + error + " was never provoked");
        }
      }
      for (var member : reachable(operation, "input")) {
        if (!sent.contains(operation + ": " + member)) {
          faults.add(operation + ": " + member + " was never sent");
        }
      }
      for (var member : reachable(operation, "output")) {
        if (!shown.contains(operation + ": " + member) && !script.get("absent").has(member)) {
          faults.add(operation + ": " + member + " was in no answer");
        }
      }
    }
  }

  private void findNeedlessExceptions() {
    needless("absent", name -> shown.stream().anyMatch(s -> s.endsWith(": " + name)));
    needless("unraised", raised::contains);
    needless("unseen", name -> sent.stream().noneMatch(s -> s.endsWith(": " + name)));
  }

  private void needless(String exceptions, Predicate<String> needless) {
    script
        .get(exceptions)
        .fieldNames()
        .forEachRemaining(name -> {
          if (needless.test(name)) {
            faults.add("the exception " + name + " of " + exceptions + " is needless");
          }
        });
  }

  private Set<String> reachable(String operation, String inputOrOutput) {
    var shape = model.shape(operation, inputOrOutput);
    if (shape.isEmpty()) {
      return Set.of();
    }
    return model.shape(shape.get()).has("payload")
        ? model.members(shape.get()).keySet().stream()
            .map(name -> shape.get() + "." + name)
            .collect(Collectors.toSet())
        : model.reachable(shape.get());
  }

  private static Set<String> names(JsonNode list) {
    var names = new TreeSet<String>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }
}
