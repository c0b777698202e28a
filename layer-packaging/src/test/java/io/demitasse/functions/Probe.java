package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

/** Tells what a function sees, and misbehaves on request. */
public final class Probe {
  private int invocations;

  /** How often this execution environment was used. */
  public int count(Map<String, Object> event) throws InterruptedException {
    Thread.sleep(((Number) event.getOrDefault("millis", 0)).intValue());
    return ++invocations;
  }

  /** The trace header, wherever tracing libraries look for it. */
  public Map<String, String> trace(Context context) throws IOException {
    Process child = new ProcessBuilder("sh", "-c", "echo \"$_X_AMZN_TRACE_ID\"").start();
    String inChild = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Map.of(
        "context", String.valueOf(context.getXrayTraceId()),
        "variable", String.valueOf(System.getenv("_X_AMZN_TRACE_ID")),
        "property", String.valueOf(System.getProperty("com.amazonaws.xray.traceHeader")),
        "child", inChild.strip());
  }

  /** A record, written and read without a JSON library of its own. */
  public record Greeting(String name, int times) {}

  /** A type that this runtime has no rules of its own for. */
  public Date nextDay(Date date) {
    return Date.from(date.toInstant().plus(1, ChronoUnit.DAYS));
  }

  /** Greets back. */
  public Greeting greet(Greeting greeting) {
    return new Greeting(greeting.name() + "!", greeting.times() + 1);
  }

  /** Ends the process once, and answers the second time. */
  public void exit(Map<String, Object> event) {
    System.exit(((Number) event.get("code")).intValue());
  }

  /** Closes what it should leave open. */
  public String closesStreams() throws IOException {
    System.out.println("before");
    System.out.close();
    System.err.close();
    System.in.close();
    System.out.println("after λ");
    return "answered";
  }

  /** Throws. */
  public void fail() {
    throw new IllegalArgumentException("no such drink");
  }
}
