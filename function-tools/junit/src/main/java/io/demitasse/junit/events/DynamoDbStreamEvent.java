package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch of changes of a table. */
public final class DynamoDbStreamEvent extends JsonEvent<DynamoDbStreamEvent> {
  private record Change(
      String name, Map<String, ?> keys, Map<String, ?> before, Map<String, ?> after) {}

  private final List<Change> changes = new ArrayList<>();
  private String table = "orders";

  DynamoDbStreamEvent() {}

  /** The name of the table. */
  public DynamoDbStreamEvent table(String name) {
    table = name;
    return this;
  }

  /**
   * One more item that was put; values are plain, such as {@code Map.of("id", "1", "count", 2)}.
   */
  public DynamoDbStreamEvent insert(Map<String, ?> keys, Map<String, ?> item) {
    changes.add(new Change("INSERT", keys, Map.of(), item));
    return this;
  }

  /** One more item that was changed. */
  public DynamoDbStreamEvent modify(
      Map<String, ?> keys, Map<String, ?> before, Map<String, ?> after) {
    changes.add(new Change("MODIFY", keys, before, after));
    return this;
  }

  /** One more item that was deleted. */
  public DynamoDbStreamEvent remove(Map<String, ?> keys, Map<String, ?> item) {
    changes.add(new Change("REMOVE", keys, item, Map.of()));
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (int i = 0; i < changes.size(); i++) {
      put(records.addObject(), i, changes.get(i));
    }
    return event;
  }

  private void put(ObjectNode entry, int index, Change change) {
    entry.put("eventID", Ids.md5(change.name() + index));
    entry.put("eventName", change.name());
    entry.put("eventVersion", "1.1");
    entry.put("eventSource", "aws:dynamodb");
    entry.put("awsRegion", REGION);
    ObjectNode record = entry.putObject("dynamodb");
    // Whole seconds, unlike those of Kinesis.
    record.put("ApproximateCreationDateTime", time().getEpochSecond());
    record.set("Keys", AttributeValues.of(change.keys()));
    if (!change.after().isEmpty()) {
      record.set("NewImage", AttributeValues.of(change.after()));
    }
    if (!change.before().isEmpty()) {
      record.set("OldImage", AttributeValues.of(change.before()));
    }
    record.put("SequenceNumber", "442158400000000055967549" + index);
    record.put("SizeBytes", 59);
    record.put("StreamViewType", "NEW_AND_OLD_IMAGES");
    entry.put(
        "eventSourceARN",
        "arn:aws:dynamodb:%s:%s:table/%s/stream/2026-01-01T00:00:00.000"
            .formatted(REGION, ACCOUNT, table));
  }
}
