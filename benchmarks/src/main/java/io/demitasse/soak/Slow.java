package io.demitasse.soak;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Waits, as for a database. */
public final class Slow implements RequestHandler<Map<String, Object>, String> {
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a handler", e);
    }
    return "slow";
  }
}
