package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.failure.HandlerStack;
import io.demitasse.runtime.failure.StackText;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.json.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Log records as text, or as JSON with the fields of the managed Java runtimes. */
public final class LogRecords {
  private final boolean asJson;
  private final Json json;
  private final CurrentInvocation current;
  private final InstantSource clock;

  public LogRecords(boolean asJson, Json json, CurrentInvocation current, InstantSource clock) {
    this.asJson = asJson;
    this.json = json;
    this.current = current;
    this.clock = clock;
  }

  byte[] format(LogLevel level, String message, Optional<Throwable> thrown) {
    if (asJson) {
      return json(level, message, thrown);
    }
    String text = thrown.isEmpty() ? message : message + "\n" + StackText.of(thrown.get());
    if (level != LogLevel.UNDEFINED) {
      text = "[" + level + "] " + text;
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] json(LogLevel level, String message, Optional<Throwable> thrown) {
    Payload line = new Payload();
    try (JsonGenerator out = json.generator(line)) {
      out.writeStartObject();
      // Without one in RFC 3339 the platform adds its own and files the record under INFO.
      out.writeStringField("timestamp", timestamp(clock.instant()));
      out.writeStringField("message", message);
      out.writeStringField("level", level == LogLevel.UNDEFINED ? "INFO" : level.name());
      writeUnlessEmpty(out, "AWSRequestId", current.requestId());
      writeUnlessEmpty(out, "tenantId", current.tenantId());
      if (thrown.isPresent()) {
        writeThrown(out, thrown.get());
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a log record", e);
    }
    return line.toByteArray();
  }

  private static void writeThrown(JsonGenerator out, Throwable thrown) throws IOException {
    out.writeStringField("errorType", thrown.getClass().getName());
    out.writeStringField("errorMessage", StackText.messageOf(thrown));
    out.writeArrayFieldStart("stackTrace");
    for (StackTraceElement frame : HandlerStack.of(thrown)) {
      out.writeString(frame.toString());
    }
    out.writeEndArray();
  }

  private static void writeUnlessEmpty(JsonGenerator out, String name, String value)
      throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }

  /** Always with milliseconds, which {@code Instant.toString} leaves out when they are 0. */
  private static String timestamp(Instant instant) {
    String seconds = Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    String millis = Integer.toString(1000 + instant.getNano() / 1_000_000);
    return seconds.substring(0, seconds.length() - 1) + "." + millis.substring(1) + "Z";
  }
}
