package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A batch of records of a stream of Kinesis. */
public final class KinesisStreamEvent extends JsonEvent<KinesisStreamEvent> {
  private final List<String> data;
  private String stream = "orders";
  private String partitionKey = "1";

  KinesisStreamEvent(List<String> data) {
    this.data = data;
  }

  /** The name of the stream. */
  public KinesisStreamEvent stream(String name) {
    stream = name;
    return this;
  }

  /** The partition key of all records. */
  public KinesisStreamEvent partitionKey(String key) {
    partitionKey = key;
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (int i = 0; i < data.size(); i++) {
      String sequence = "4959033827149025660855969253836157109592157598913658889" + i;
      ObjectNode entry = records.addObject();
      ObjectNode kinesis = entry.putObject("kinesis");
      kinesis.put("kinesisSchemaVersion", "1.0");
      kinesis.put("partitionKey", partitionKey);
      kinesis.put("sequenceNumber", sequence);
      byte[] bytes = data.get(i).getBytes(StandardCharsets.UTF_8);
      kinesis.put("data", Base64.getEncoder().encodeToString(bytes));
      kinesis.put("approximateArrivalTimestamp", EpochSeconds.of(time()));
      entry.put("eventSource", "aws:kinesis");
      entry.put("eventVersion", "1.0");
      entry.put("eventID", "shardId-000000000006:" + sequence);
      entry.put("eventName", "aws:kinesis:record");
      entry.put("invokeIdentityArn", "arn:aws:iam::" + ACCOUNT + ":role/lambda-role");
      entry.put("awsRegion", REGION);
      entry.put(
          "eventSourceARN", "arn:aws:kinesis:%s:%s:stream/%s".formatted(REGION, ACCOUNT, stream));
    }
    return event;
  }
}
