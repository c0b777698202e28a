package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An event of a bus of EventBridge, or of a schedule. */
public final class EventBridgeEvent extends JsonEvent<EventBridgeEvent> {
  private final String source;
  private final String detailType;
  private final Object detail;
  private final List<String> resources = new ArrayList<>();
  private String id = Ids.uuid(0);

  EventBridgeEvent(String source, String detailType, Object detail) {
    this.source = source;
    this.detailType = detailType;
    this.detail = detail;
  }

  /** The id of the event. */
  public EventBridgeEvent id(String eventId) {
    id = eventId;
    return this;
  }

  /** One more ARN of what the event is about. */
  public EventBridgeEvent resource(String arn) {
    resources.add(arn);
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("version", "0");
    event.put("id", id);
    event.put("detail-type", detailType);
    event.put("source", source);
    event.put("account", ACCOUNT);
    event.put("time", time().truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", REGION);
    resources.forEach(event.putArray("resources")::add);
    event.set("detail", MAPPER.valueToTree(detail));
    return event;
  }
}
