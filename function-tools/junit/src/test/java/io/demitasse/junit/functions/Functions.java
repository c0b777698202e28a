package io.demitasse.junit.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.ResponseStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.logging.Logger;

/** What functions do. */
public final class Functions {
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final String TABLE_AT_START = System.getenv("TABLE");

  public record Order(String item, int count) {}

  public record Receipt(String text, Order order) {}

  public static final class Bean {
    private String name = "";

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }
  }

  public Receipt receipt(Order order) {
    return new Receipt(order.count() + " x " + order.item(), order);
  }

  public Bean bean(Bean bean) {
    bean.setName(bean.getName() + "!");
    return bean;
  }

  public String text(String text) {
    return text;
  }

  public Object any(Object event) {
    return event;
  }

  public List<String> bodies(SQSEvent event) {
    return event.getRecords().stream().map(SQSEvent.SQSMessage::getBody).toList();
  }

  public int calls() {
    return CALLS.incrementAndGet();
  }

  public Map<String, String> environment() {
    return System.getenv();
  }

  public String tables() {
    return TABLE_AT_START + " " + System.getenv("TABLE");
  }

  public String context(Object event, Context context) {
    return String.join(
        " ",
        context.getFunctionName(),
        "" + context.getMemoryLimitInMB(),
        context.getAwsRequestId(),
        context.getInvokedFunctionArn(),
        context.getXrayTraceId(),
        System.getenv("_X_AMZN_TRACE_ID"),
        System.getProperty("com.amazonaws.xray.traceHeader"),
        context.getTenantId(),
        context.getIdentity() == null ? "nobody" : context.getIdentity().getIdentityId(),
        context.getClientContext() == null ? "none" : "" + context.getClientContext().getCustom());
  }

  public int remaining(Object event, Context context) {
    return context.getRemainingTimeInMillis();
  }

  public void logs(String what, Context context) throws InterruptedException {
    context.getLogger().log("log " + what);
    context.getLogger().log("two\nlines " + what, LogLevel.WARN);
    LambdaRuntime.getLogger().log("static " + what);
    System.out.println("out " + what);
    System.err.printf("err %s%n", what);
    System.out.print("without end " + what);
    Logger.getLogger("f").severe("jul " + what);
    Thread other = new Thread(() -> System.out.println("thread " + what));
    other.start();
    other.join();
  }

  /** Prints from between instructions of all lengths. */
  @SuppressWarnings({"CatchAndPrintStackTrace", "RefactorSwitch"}) // What is tested.
  public int prints(int kind) {
    long wide = kind;
    try {
      switch (kind) {
        case 1 -> throw new IllegalStateException("one");
        case 2 -> throw new java.io.FileNotFoundException("two");
        case 3000 -> throw new OwnException("three");
        default -> wide += 100_000;
      }
    } catch (OwnException e) {
      e.printStackTrace();
    } catch (IllegalStateException | IOException e) {
      e.printStackTrace();
    }
    switch (kind) {
      case 1, 2, 3, 4 -> wide++;
      default -> wide--;
    }
    new Error("last " + wide).printStackTrace();
    return kind;
  }

  static final class OwnException extends Exception {
    private static final long serialVersionUID = 1L;

    OwnException(String message) {
      super(message);
    }
  }

  public void fails(String message) {
    throw new IllegalStateException(message, new IOException("below"));
  }

  public void exits(int status) {
    System.exit(status);
  }

  public void exitsByReference(int status) {
    IntConsumer exit = System::exit;
    exit.accept(status);
  }

  public void halts(int status) {
    Runtime.getRuntime().halt(status);
  }

  public int recurses(int depth) {
    return depth >= 0 ? 1 + recurses(depth + 1) : 0;
  }

  public void sleeps(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  public void streams(Object event, ResponseStream response) throws IOException {
    response.setContentType("text/plain");
    for (String word : new String[] {"one ", "two ", "three"}) {
      response.write(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      response.flush();
    }
  }

  public void streamsHttp(Object event, ResponseStream response) throws IOException {
    response.setHttpResponse(201, Map.of("X-Kind", "streamed"), List.of("a=b"));
    response.write("body".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public void failsInTheMiddle(Object event, ResponseStream response) throws IOException {
    response.write("begun".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    response.flush();
    throw new IOException("in the middle");
  }

  public Map<String, Object> http() {
    return Map.of(
        "statusCode",
        404,
        "headers",
        Map.of("Content-Type", "text/plain"),
        "body",
        "bm8=",
        "isBase64Encoded",
        true);
  }

  public String property(String name) {
    String before = System.getProperty(name);
    System.setProperty(name, "of the function");
    return before + " " + System.getProperty(name);
  }

  public void replacesStreams() {
    System.setOut(new java.io.PrintStream(OutputStream.nullOutputStream()));
    System.out.println("to nobody");
  }
}
