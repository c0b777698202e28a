package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain values as DynamoDB types them: {@code "a"} is {@code {"S":"a"}}. */
final class AttributeValues {
  private AttributeValues() {}

  static ObjectNode of(Map<?, ?> item) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    item.forEach((name, value) -> attributes.set(String.valueOf(name), of(value)));
    return attributes;
  }

  private static ObjectNode of(@Nullable Object value) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    switch (value) {
      case null -> typed.put("NULL", true);
      case Boolean bool -> typed.put("BOOL", bool);
      case Number number -> typed.put("N", number.toString());
      case byte[] bytes -> typed.put("B", Base64.getEncoder().encodeToString(bytes));
      case Map<?, ?> map -> typed.set("M", of(map));
      case List<?> list -> {
        ArrayNode all = typed.putArray("L");
        list.forEach(element -> all.add(of(element)));
      }
      case Set<?> set -> putSet(typed, set);
      default -> typed.put("S", value.toString());
    }
    return typed;
  }

  private static void putSet(ObjectNode typed, Set<?> set) {
    boolean numbers = set.stream().allMatch(Number.class::isInstance);
    ArrayNode all = typed.putArray(numbers ? "NS" : "SS");
    set.stream().map(String::valueOf).sorted().forEach(all::add);
  }
}
