package io.demitasse.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Fills requests of the AWS SDK with the values of options, by the fields that the SDK describes.
 */
final class PojoReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO = "no-";

  private PojoReader() {}

  static void fill(SdkPojo builder, Map<String, List<String>> options) throws IOException {
    var fields = new LinkedHashMap<String, SdkField<?>>();
    builder.sdkFields().forEach(field -> fields.put(option(field.memberName()), field));
    // As the CLI spells the code of functions.
    var code = fields.get("code");
    for (var option : options.entrySet()) {
      var name = option.getKey();
      var field = fields.get(name);
      if (field != null) {
        field.set(builder, value(name, field, option.getValue()));
      } else if (fields.get(name.startsWith(NO) ? name.substring(NO.length()) : "") != null) {
        fields.get(name.substring(NO.length())).set(builder, false);
      } else if (name.equals("zip-file") && (code != null || fields.containsKey("content"))) {
        var parent = code != null ? code : fields.get("content");
        parent.set(
            builder, zip(parent, SdkBytes.fromByteArray(bytes(only(name, option.getValue())))));
      } else {
        throw new IOException(
            "--" + name + " is no option here, only --" + String.join(", --", fields.keySet()));
      }
    }
  }

  private static Object zip(SdkField<?> parent, SdkBytes bytes) {
    var nested = parent.constructor().get();
    nested.sdkFields().stream()
        .filter(field -> field.memberName().equals("ZipFile"))
        .forEach(field -> field.set(nested, bytes));
    return ((SdkBuilder<?, ?>) nested).build();
  }

  private static Object value(String name, SdkField<?> field, List<String> texts)
      throws IOException {
    var type = field.marshallingType();
    if (type.equals(MarshallingType.BOOLEAN) && texts.isEmpty()) {
      return true;
    }
    if (type.equals(MarshallingType.SDK_BYTES)) {
      return SdkBytes.fromByteArray(bytes(only(name, texts)));
    }
    if (type.equals(MarshallingType.LIST) && !texts.getFirst().startsWith("[")) {
      var list = JsonNodeFactory.instance.arrayNode();
      for (var text : texts) {
        list.add(element(field, text));
      }
      return convert(field, list);
    }
    var text = new String(bytes(only(name, texts)), StandardCharsets.UTF_8);
    if (type.equals(MarshallingType.SDK_POJO)
        || type.equals(MarshallingType.MAP)
        || type.equals(MarshallingType.LIST)) {
      return convert(field, Shorthand.parse(name, text));
    }
    return convert(field, JsonNodeFactory.instance.textNode(text));
  }

  private static JsonNode element(SdkField<?> list, String text) throws IOException {
    var element = list.getTrait(ListTrait.class).memberFieldInfo();
    return element.marshallingType().equals(MarshallingType.SDK_POJO)
        ? Shorthand.parse(list.memberName(), text)
        : JsonNodeFactory.instance.textNode(text);
  }

  private static Object convert(SdkField<?> field, JsonNode json) throws IOException {
    var type = field.marshallingType();
    if (type.equals(MarshallingType.LIST)) {
      var element = field.getTrait(ListTrait.class).memberFieldInfo();
      var list = new ArrayList<Object>();
      for (var item : json) {
        list.add(convert(element, item));
      }
      return list;
    }
    if (type.equals(MarshallingType.MAP)) {
      var element = field.getTrait(MapTrait.class).valueFieldInfo();
      var map = new LinkedHashMap<String, Object>();
      for (var entry : json.properties()) {
        map.put(entry.getKey(), convert(element, entry.getValue()));
      }
      return map;
    }
    if (type.equals(MarshallingType.SDK_POJO)) {
      var nested = field.constructor().get();
      for (var entry : json.properties()) {
        member(nested, entry.getKey())
            .set(nested, convert(member(nested, entry.getKey()), entry.getValue()));
      }
      return ((SdkBuilder<?, ?>) nested).build();
    }
    return scalar(field, json.asText());
  }

  private static SdkField<?> member(SdkPojo pojo, String name) throws IOException {
    for (var field : pojo.sdkFields()) {
      if (field.memberName().equals(name)) {
        return field;
      }
    }
    throw new IOException(
        name
            + " is no field here, only "
            + pojo.sdkFields().stream().map(SdkField::memberName).toList());
  }

  private static Object scalar(SdkField<?> field, String text) throws IOException {
    var type = field.marshallingType();
    try {
      if (type.equals(MarshallingType.INTEGER)) {
        return Integer.valueOf(text);
      }
      if (type.equals(MarshallingType.LONG)) {
        return Long.valueOf(text);
      }
      if (type.equals(MarshallingType.DOUBLE)) {
        return Double.valueOf(text);
      }
      if (type.equals(MarshallingType.INSTANT)) {
        return Instant.parse(text);
      }
    } catch (RuntimeException e) {
      throw new IOException(field.memberName() + " is a number or a time, not " + text, e);
    }
    return type.equals(MarshallingType.BOOLEAN) ? Boolean.valueOf(text) : text;
  }

  private static byte[] bytes(String text) throws IOException {
    return text.startsWith("file://") || text.startsWith("fileb://")
        ? Files.readAllBytes(Path.of(text.substring(text.indexOf("//") + 2)))
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String only(String name, List<String> texts) throws IOException {
    if (texts.size() != 1) {
      throw new IOException("--" + name + " takes one value, not " + texts.size());
    }
    return texts.getFirst();
  }

  /** {@code LayerName} as {@code layer-name}, {@code S3Bucket} as {@code s3-bucket}. */
  static String option(String member) {
    return member
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  static JsonNode json(String text) throws IOException {
    return JSON.readTree(text);
  }
}
