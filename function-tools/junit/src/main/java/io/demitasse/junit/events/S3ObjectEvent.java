package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A notification of S3 about one object. */
public final class S3ObjectEvent extends JsonEvent<S3ObjectEvent> {
  private final String bucket;
  private final String key;
  private String name = "ObjectCreated:Put";
  private long size = 1024;

  S3ObjectEvent(String bucket, String key) {
    this.bucket = bucket;
    this.key = key;
  }

  /** What happened; {@code ObjectCreated:Put} if nothing is said. */
  public S3ObjectEvent eventName(String eventName) {
    name = eventName;
    return this;
  }

  /** In bytes; an event of a removal has none. */
  public S3ObjectEvent size(long bytes) {
    size = bytes;
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    ObjectNode entry = event.putArray("Records").addObject();
    entry.put("eventVersion", "2.1");
    entry.put("eventSource", "aws:s3");
    entry.put("awsRegion", REGION);
    entry.put("eventTime", time().toString());
    entry.put("eventName", name);
    entry.putObject("userIdentity").put("principalId", "AWS:AIDAINPONIXQXHT3IKHL2");
    entry.putObject("requestParameters").put("sourceIPAddress", "203.0.113.7");
    entry
        .putObject("responseElements")
        .put("x-amz-request-id", "D82B88E5F771F645")
        .put(
            "x-amz-id-2",
            "vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo=");
    ObjectNode s3 = entry.putObject("s3");
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", "orders");
    ObjectNode of = s3.putObject("bucket");
    of.put("name", bucket);
    of.putObject("ownerIdentity").put("principalId", "A3I5XTEXAMAI3E");
    of.put("arn", "arn:aws:s3:::" + bucket);
    ObjectNode object = s3.putObject("object");
    // Encoded like a form, with + for a space: functions have to decode it.
    object.put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
    if (!name.startsWith("ObjectRemoved")) {
      object.put("size", size);
      object.put("eTag", Ids.md5(key));
    }
    object.put("sequencer", "0C0F6F405D6ED209E1");
    return event;
  }
}
