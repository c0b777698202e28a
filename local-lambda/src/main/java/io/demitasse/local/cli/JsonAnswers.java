package io.demitasse.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One array at the end: for each event {@code event} (its file), {@code succeeded}, and {@code
 * response} or {@code errorType} and {@code error}. What is no JSON is a string.
 */
final class JsonAnswers implements Answers {
  private final ArrayNode all = JsonNodeFactory.instance.arrayNode();

  @Override
  public void answered(String event, byte[] payload) {
    add(event, true).set("response", tree(payload));
  }

  @Override
  public void failed(String event, String type, String body) {
    add(event, false)
        .put("errorType", type)
        .set("error", tree(body.getBytes(StandardCharsets.UTF_8)));
  }

  private ObjectNode add(String event, boolean succeeded) {
    return all.addObject().put("event", event).put("succeeded", succeeded);
  }

  /** As it was written: a parsed number may come out otherwise. */
  private static ValueNode tree(byte[] payload) {
    String text = new String(payload, StandardCharsets.UTF_8);
    try {
      JsonTrees.check(payload);
      return JsonNodeFactory.instance.rawValueNode(new RawValue(text.strip()));
    } catch (IOException e) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }

  @Override
  public void end() {
    System.out.println(all.toPrettyString());
  }
}
