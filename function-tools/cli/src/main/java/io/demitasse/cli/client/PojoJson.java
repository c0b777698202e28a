package io.demitasse.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Answers of the AWS SDK as the JSON that the {@code aws} CLI prints. */
final class PojoJson {
  private PojoJson() {}

  static ObjectNode of(SdkPojo pojo) {
    var json = JsonNodeFactory.instance.objectNode();
    for (var field : pojo.sdkFields()) {
      var value = field.getValueOrDefault(pojo);
      if (value != null
          && !(value instanceof SdkAutoConstructList)
          && !(value instanceof SdkAutoConstructMap)) {
        json.set(field.memberName(), node(value));
      }
    }
    return json;
  }

  private static JsonNode node(Object value) {
    var nodes = JsonNodeFactory.instance;
    return switch (value) {
      case SdkPojo pojo -> of(pojo);
      case SdkBytes bytes -> nodes.binaryNode(bytes.asByteArray());
      case Boolean flag -> nodes.booleanNode(flag);
      case Integer number -> nodes.numberNode(number);
      case Long number -> nodes.numberNode(number);
      case Double number -> nodes.numberNode(number);
      case List<?> list -> {
        var array = nodes.arrayNode();
        list.forEach(item -> array.add(node(item)));
        yield array;
      }
      case Map<?, ?> map -> {
        var object = nodes.objectNode();
        map.forEach((key, item) -> object.set(String.valueOf(key), node(item)));
        yield object;
      }
      default -> nodes.textNode(value.toString());
    };
  }
}
