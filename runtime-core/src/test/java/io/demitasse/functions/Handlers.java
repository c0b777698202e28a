package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.ResponseStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Handlers for tests, outside the runtime's package as a function's are. */
@SuppressWarnings({"DoNotCallSuggester", "InfiniteRecursion"})
public final class Handlers {
  public Map<String, Object> map(Map<String, Object> event) {
    return event;
  }

  public void bytes(InputStream in, OutputStream out) throws IOException {
    in.transferTo(out);
  }

  public String about(Context context) {
    return context.getFunctionName()
        + " "
        + context.getMemoryLimitInMB()
        + " "
        + context.getAwsRequestId()
        + " "
        + context.getTenantId()
        + " "
        + System.getProperty("com.amazonaws.xray.traceHeader");
  }

  public String interrupted() {
    boolean before = Thread.currentThread().isInterrupted();
    Thread.currentThread().interrupt();
    return "interrupted before: " + before;
  }

  public String custom(Context context) {
    return context.getClientContext().getCustom().toString();
  }

  public void fails() {
    throw new IllegalStateException("no λ", new IOException("disk"));
  }

  public void overflows() {
    overflows();
  }

  public void outOfMemory() {
    throw new OutOfMemoryError("heap");
  }

  public void streams(InputStream in, ResponseStream out) throws IOException {
    out.setContentType("text/plain");
    out.write("one ".getBytes(StandardCharsets.UTF_8));
    out.flush();
    out.write("two".getBytes(StandardCharsets.UTF_8));
  }

  public void streamsHttp(Map<String, Object> event, ResponseStream out) throws IOException {
    out.setHttpResponse(404, Map.of("content-type", "text/plain"), List.of("a=b"));
    out.write("gone".getBytes(StandardCharsets.UTF_8));
  }

  public void streamsThenFails(ResponseStream out) throws IOException {
    out.write("half".getBytes(StandardCharsets.UTF_8));
    out.flush();
    throw new IOException("pulled the plug");
  }
}
