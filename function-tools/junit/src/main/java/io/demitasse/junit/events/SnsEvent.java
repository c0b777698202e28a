package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message of a topic; Lambda gets them one by one. */
public final class SnsEvent extends JsonEvent<SnsEvent> {
  private final String message;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private String topic = "orders";
  private String subject = "";

  SnsEvent(String message) {
    this.message = message;
  }

  /** The name of the topic. */
  public SnsEvent topic(String name) {
    topic = name;
    return this;
  }

  /** The subject; without one the event has null. */
  public SnsEvent subject(String text) {
    subject = text;
    return this;
  }

  /** One more attribute of the message, a text. */
  public SnsEvent messageAttribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  @Override
  ObjectNode tree() {
    String arn = "arn:aws:sns:%s:%s:%s".formatted(REGION, ACCOUNT, topic);
    String sns = "https://sns." + REGION + ".amazonaws.com/";
    ObjectNode event = MAPPER.createObjectNode();
    ObjectNode entry = event.putArray("Records").addObject();
    entry.put("EventSource", "aws:sns");
    entry.put("EventVersion", "1.0");
    entry.put("EventSubscriptionArn", arn + ":" + Ids.uuid(1));
    ObjectNode body = entry.putObject("Sns");
    body.put("Type", "Notification");
    body.put("MessageId", Ids.uuid(0));
    body.put("TopicArn", arn);
    body.put("Subject", subject.isEmpty() ? null : subject);
    body.put("Message", message);
    body.put("Timestamp", time().toString());
    body.put("SignatureVersion", "1");
    body.put("Signature", "EXAMPLE");
    body.put("SigningCertUrl", sns + "SimpleNotificationService-0000000000000000.pem");
    body.put(
        "UnsubscribeUrl", sns + "?Action=Unsubscribe&SubscriptionArn=" + arn + ":" + Ids.uuid(1));
    ObjectNode own = body.putObject("MessageAttributes");
    attributes.forEach(
        (name, value) -> own.putObject(name).put("Type", "String").put("Value", value));
    return event;
  }
}
