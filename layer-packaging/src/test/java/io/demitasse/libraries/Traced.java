package io.demitasse.libraries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** What OpenTelemetry's agent makes a span of: a handler of the classic interface. */
public final class Traced implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return event.toString();
  }

  /** The same by a method of another name. */
  public String method(Map<String, String> event) {
    return event.toString();
  }
}
