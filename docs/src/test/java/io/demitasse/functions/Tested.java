package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.ResponseStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A function of which tests on the layer and without it say the same. */
public final class Tested {
  private int calls;

  public String about(Map<String, Object> event, Context context) {
    calls++;
    return String.join(
        " ",
        event.toString(),
        System.getenv("TABLE"),
        "" + context.getMemoryLimitInMB(),
        context.getFunctionName(),
        context.getAwsRequestId(),
        context.getXrayTraceId(),
        System.getenv("_X_AMZN_TRACE_ID"),
        "" + calls);
  }

  public void logs(String what, Context context) {
    context.getLogger().log("log " + what);
    context.getLogger().log("two\nlines " + what, LogLevel.WARN);
    System.out.println("out " + what);
  }

  public void fails(String message) {
    throw new IllegalStateException(message);
  }

  public int exits(int status) {
    if (status >= 0) {
      System.exit(status);
    }
    return status;
  }

  public long sleeps(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return millis;
  }

  public void streams(Object event, ResponseStream response) throws IOException {
    for (String word : new String[] {"one ", "two"}) {
      response.write(word.getBytes(StandardCharsets.UTF_8));
      response.flush();
    }
  }
}
