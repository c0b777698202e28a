package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;

/** Handlers that should not make the runtime load more than they need, and some that need more. */
public final class Fast {
  private Fast() {}

  public static void stream(InputStream in, OutputStream out) throws IOException {
    in.transferTo(out);
  }

  public static String text(String event) {
    return event;
  }

  public static Map<String, Object> map(Map<String, Object> event) {
    return event;
  }

  public static Records.Shape shape(Records.Shape event) {
    return event;
  }

  public static Types.Person person(Types.Person event) {
    return event;
  }

  public static APIGatewayProxyResponseEvent proxy(APIGatewayProxyRequestEvent event) {
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(event.getBody());
  }

  public static Instant instant(Instant event) {
    return event;
  }

  public static SQSEvent queue(SQSEvent event) {
    return event;
  }

  public static String scheduled(ScheduledEvent event) {
    return event.getSource();
  }
}
