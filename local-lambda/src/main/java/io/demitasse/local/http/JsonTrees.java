package io.demitasse.local.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON trees to bytes and back. */
public final class JsonTrees {
  /** A zip file of 50 MB in base64 is one string. */
  private static final StreamReadConstraints LONG_STRINGS =
      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LONG_STRINGS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonTrees() {}

  /** A new, empty JSON object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The tree of a JSON document; throws an IOException that says where it is malformed. */
  public static JsonNode parse(byte[] document) throws IOException {
    return MAPPER.readTree(document);
  }

  /** Throws an IOException that says where a document is malformed. */
  public static void check(byte[] document) throws IOException {
    try (var parser = MAPPER.createParser(document)) {
      if (parser.nextToken() == null) {
        throw new IOException("no content");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
    }
  }

  /** The compact UTF-8 text of a tree. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written: " + e.getMessage(), e);
    }
  }
}
