package io.demitasse.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whether an answer has no members but those of the model, and in them values of their types. */
final class AnswerShape {
  private AnswerShape() {}

  /** What is wrong with an answer that should have a shape. */
  static List<String> faults(ServiceModel model, String shape, ObjectNode answer) {
    var faults = new ArrayList<String>();
    unknown(model, shape, answer, faults);
    model.visit(
        shape,
        answer,
        "",
        (name, pointer, wanted, value) -> {
          if (!fits(wanted, value)) {
            faults.add("%s is %s and no %s".formatted(name, value, wanted));
          } else if (wanted.get("type").asText().equals("structure")) {
            unknown(model, model.nameOfShape(name), value, faults);
          } else if (wanted.get("type").asText().equals("list")) {
            var element = wanted.get("member").get("shape").asText();
            value.forEach(item -> unknown(model, element, item, faults));
          }
        });
    return faults;
  }

  private static void unknown(
      ServiceModel model, String shape, JsonNode value, List<String> faults) {
    var known = model.members(shape).keySet();
    value
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            faults.add("the model has no %s.%s".formatted(shape, name));
          }
        });
  }

  private static boolean fits(JsonNode shape, JsonNode value) {
    return switch (shape.get("type").asText()) {
      case "structure", "map" -> value.isObject();
      case "list" -> value.isArray();
      case "boolean" -> value.isBoolean();
      case "integer", "long" -> value.isIntegralNumber();
      case "double", "timestamp" -> value.isNumber();
      default -> value.isTextual() && isOneOf(shape.path("enum"), value);
    };
  }

  private static boolean isOneOf(JsonNode values, JsonNode value) {
    return values.isEmpty()
        || StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
  }
}
