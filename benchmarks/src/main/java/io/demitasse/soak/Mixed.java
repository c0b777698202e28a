package io.demitasse.soak;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.demitasse.ResponseStream;
import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.Response;
import io.demitasse.runtime.handler.BoundHandler;
import io.demitasse.runtime.handler.HandlerLoader;
import io.demitasse.runtime.handler.HandlerName;
import io.demitasse.runtime.payload.PayloadCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Handlers of every kind in one environment. Which of them serves an event is the first word of its
 * request id; {@code heap} tells the bytes in use after a collection.
 */
public final class Mixed implements BoundHandler {
  private final Map<String, BoundHandler> handlers = new HashMap<>();

  /** Binds all of them, as a function's only one is bound. */
  public Mixed() throws Throwable {
    ClassLoader classes = Mixed.class.getClassLoader();
    HandlerLoader loader = new HandlerLoader(classes, new PayloadCodecs(classes));
    for (String kind : List.of("stream", "map", "record", "event", "failing", "streamed", "heap")) {
      handlers.put(kind, loader.load(new HandlerName(Handlers.class.getName(), kind)));
    }
  }

  @Override
  public void handle(Invocation invocation, Context context, Response response) throws Throwable {
    String kind = invocation.requestId().replaceFirst("-.*", "");
    BoundHandler handler = handlers.get(kind);
    if (handler == null) {
      throw new IllegalArgumentException("No handler for " + kind);
    }
    handler.handle(invocation, context, response);
  }

  /** The handlers themselves. */
  public static final class Handlers {
    public void stream(InputStream in, OutputStream out) throws IOException {
      in.transferTo(out);
    }

    public Map<String, Object> map(Map<String, Object> event) {
      return event;
    }

    public Order record(Order order) {
      return order;
    }

    public int event(SQSEvent event) {
      return event.getRecords().size();
    }

    public String failing(Map<String, Object> event) {
      throw new IllegalStateException("as agreed");
    }

    public void streamed(Map<String, Object> event, ResponseStream response) throws IOException {
      for (int part = 0; part < 3; part++) {
        response.write("part ".getBytes(StandardCharsets.UTF_8));
        response.flush();
      }
    }

    public long heap(Map<String, Object> event) {
      ManagementFactory.getMemoryMXBean().gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }

  /** What the handler of records takes. */
  public record Order(String id, List<String> items, double total) {}
}
