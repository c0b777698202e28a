package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.ResponseStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Handlers for tests, outside the runtime's package as a function's are. */
@SuppressWarnings({"DoNotCallSuggester", "InfiniteRecursion"})
public final class Handlers {
  public Map<String, Object> map(Map<String, Object> event) {
    return event;
  }

  public String text(String event) {
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

  public int remaining(Context context) {
    return context.getRemainingTimeInMillis();
  }

  public String interrupted() {
    boolean before = Thread.currentThread().isInterrupted();
    Thread.currentThread().interrupt();
    return "interrupted before: " + before;
  }

  public String custom(Context context) {
    return context.getClientContext().getCustom().toString();
  }

  public String client(Context context) {
    return String.valueOf(context.getClientContext().getClient());
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

  public void streamsMuch(ResponseStream out) throws IOException {
    for (int i = 0; i < 1000; i++) {
      out.write(new byte[100_000]);
    }
  }

  public void logs(Context context) {
    LambdaLogger logger = context.getLogger();
    logger.log("plain\nλ");
    logger.log("detail", LogLevel.DEBUG);
    logger.log("bad".getBytes(StandardCharsets.UTF_8), LogLevel.ERROR);
    LambdaRuntime.getLogger().log((String) null);
  }

  public String logsWhatCannotBeShown() {
    LogRecord record = new LogRecord(Level.WARNING, "order {0}");
    record.setParameters(
        new Object[] {
          new Object() {
            @Override
            public String toString() {
              throw new IllegalStateException("no text");
            }
          }
        });
    record.setThrown(new IOException("disk", new Nasty()));
    Logger.getLogger("some.name").log(record);
    return "logged";
  }

  public void logsOtherwise() {
    LogRecord record = new LogRecord(Level.WARNING, "jul {0}");
    record.setParameters(new Object[] {1});
    record.setThrown(new IOException("disk"));
    Logger.getLogger("some.name").log(record);
    System.getLogger("other.name").log(System.Logger.Level.INFO, "system");
  }

  /** An exception that fails whoever looks at it. */
  public static final class Nasty extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("no cause");
    }
  }

  public void failsNastily() {
    throw new Nasty();
  }

  public void failsInACircle() {
    RuntimeException inner = new IllegalStateException("inner");
    RuntimeException outer = new IllegalStateException("outer", inner);
    inner.initCause(outer);
    throw outer;
  }

  public String disturbs() {
    Thread thread = Thread.currentThread();
    String seen = thread.getName() + thread.getContextClassLoader() + thread.isInterrupted();
    thread.setName("mine");
    thread.setContextClassLoader(new ClassLoader() {});
    thread.interrupt();
    System.clearProperty("com.amazonaws.xray.traceHeader");
    return seen;
  }

  public String counts() {
    String[] descriptors = new File("/proc/self/fd").list();
    int open = descriptors == null ? 0 : descriptors.length;
    return open + " " + Thread.activeCount();
  }

  private static final CyclicBarrier MEETING = new CyclicBarrier(3);

  /** Returns only once three invocations are in it at the same time. */
  public String meets(Context context) throws Exception {
    MEETING.await(10, TimeUnit.SECONDS);
    return context.getAwsRequestId();
  }
}
