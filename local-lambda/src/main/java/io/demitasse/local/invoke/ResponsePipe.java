package io.demitasse.local.invoke;

import io.demitasse.local.environment.InvocationResult;
import io.demitasse.local.runtimeapi.ResponseSink;
import io.demitasse.local.state.request.ApiException;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands a function's answer from the thread that receives it to the one that serves the caller,
 * part by part and with little in between, so that a slow caller slows the function down.
 */
public final class ResponsePipe implements ResponseSink {
  /** A part of what comes of an invocation: a begin, chunks, and an end in this order. */
  public sealed interface Part {}

  public record Begin(String contentType, boolean streaming) implements Part {}

  public static final class Chunk implements Part {
    private final byte[] bytes;

    Chunk(byte[] bytes) {
      this.bytes = bytes;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  public record End(InvocationResult result) implements Part {}

  public record Refused(Exception reason) implements Part {}

  /** Runs one invocation whose answer goes to the given sink. */
  @FunctionalInterface
  public interface Run {
    InvocationResult into(ResponseSink sink) throws IOException, InterruptedException;
  }

  private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(16);
  private volatile boolean abandoned;

  /** Starts an invocation; throws what kept it from starting or from ending in an outcome. */
  public static ResponsePipe start(Run invocation) {
    var response = new ResponsePipe();
    Thread.startVirtualThread(() -> response.run(invocation));
    return response;
  }

  private void run(Run invocation) {
    try {
      put(new End(invocation.into(this)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      putQuietly(new Refused(e));
    }
  }

  private void putQuietly(Part part) {
    try {
      put(part);
    } catch (IOException | InterruptedException e) {
      // The caller is gone, and so is this thread in a moment.
    }
  }

  @Override
  public void begin(String contentType, boolean streaming) throws IOException {
    putUninterrupted(new Begin(contentType, streaming));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0) {
      putUninterrupted(new Chunk(Arrays.copyOfRange(bytes, offset, offset + length)));
    }
  }

  private void putUninterrupted(Part part) throws IOException {
    try {
      put(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while handing on an answer", e);
    }
  }

  private void put(Part part) throws IOException, InterruptedException {
    while (!parts.offer(part, 100, TimeUnit.MILLISECONDS)) {
      if (abandoned) {
        throw new IOException("the caller is gone");
      }
    }
  }

  /** The next part. */
  public Part next() throws IOException, InterruptedException {
    return switch (parts.take()) {
      case Refused(ApiException e) -> throw e;
      case Refused(Exception e) ->
          throw new IOException("the invocation did not start: " + e.getMessage(), e);
      case Part part -> part;
    };
  }

  /** Tells the function's side that nobody reads any more. */
  public void abandon() {
    abandoned = true;
    parts.clear();
  }
}
