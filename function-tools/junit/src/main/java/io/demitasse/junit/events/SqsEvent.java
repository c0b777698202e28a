package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A batch of messages of a queue. */
public final class SqsEvent extends JsonEvent<SqsEvent> {
  private final List<String> bodies;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private String queue = "orders";
  private String group = "";

  SqsEvent(List<String> bodies) {
    this.bodies = bodies;
  }

  /** The name of the queue. */
  public SqsEvent queue(String name) {
    queue = name;
    return this;
  }

  /** The message group, which makes it a queue of the kind FIFO. */
  public SqsEvent messageGroup(String id) {
    group = id;
    return this;
  }

  /** One more attribute of every message, a text. */
  public SqsEvent messageAttribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (int i = 0; i < bodies.size(); i++) {
      records.add(message(i));
    }
    return event;
  }

  private ObjectNode message(int index) {
    String body = bodies.get(index);
    ObjectNode message = MAPPER.createObjectNode();
    message.put("messageId", Ids.uuid(index));
    message.put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a" + index);
    message.put("body", body);
    ObjectNode system = message.putObject("attributes");
    system.put("ApproximateReceiveCount", "1");
    system.put("SentTimestamp", Long.toString(time().toEpochMilli()));
    system.put("SenderId", "AIDAIENQZJOLO23YVJ4VO");
    system.put("ApproximateFirstReceiveTimestamp", Long.toString(time().toEpochMilli() + 10));
    if (!group.isEmpty()) {
      system.put("SequenceNumber", "1884957657273855180" + index);
      system.put("MessageGroupId", group);
      system.put("MessageDeduplicationId", Ids.sha256(body));
    }
    ObjectNode own = message.putObject("messageAttributes");
    attributes.forEach((name, value) -> {
      ObjectNode attribute = own.putObject(name);
      attribute.put("stringValue", value);
      attribute.putArray("stringListValues");
      attribute.putArray("binaryListValues");
      attribute.put("dataType", "String");
    });
    message.put("md5OfBody", Ids.md5(body));
    message.put("eventSource", "aws:sqs");
    message.put(
        "eventSourceARN",
        "arn:aws:sqs:%s:%s:%s%s".formatted(REGION, ACCOUNT, queue, group.isEmpty() ? "" : ".fifo"));
    message.put("awsRegion", REGION);
    return message;
  }
}
