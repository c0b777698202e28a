package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.failure.Failure;
import io.demitasse.runtime.failure.FailureJson;
import io.demitasse.runtime.failure.FailureText;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.json.Text;
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

  byte[] format(LogLevel level, String message, Optional<Failure> failure) {
    if (asJson) {
      return json(level, message, failure);
    }
    String text = failure.isEmpty() ? message : message + "\n" + FailureText.of(failure.get());
    if (level != LogLevel.UNDEFINED) {
      text = "[" + level + "] " + text;
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A failure of the handler as the managed runtimes log it: in text without a level, and in JSON
   * with the same text as its message. Fields with the parts of it come on top here.
   */
  byte[] formatHandlerFailure(Failure failure) {
    String title = FailureText.titleOf(failure);
    return asJson
        ? json(LogLevel.ERROR, title + "\n" + FailureText.of(failure), Optional.of(failure))
        : format(LogLevel.UNDEFINED, title, Optional.of(failure));
  }

  /** The level that a failure of the handler passes the filter by. */
  LogLevel levelOfHandlerFailure() {
    return asJson ? LogLevel.ERROR : LogLevel.UNDEFINED;
  }

  private byte[] json(LogLevel level, String message, Optional<Failure> failure) {
    GrowableBuffer line = new GrowableBuffer();
    try (JsonGenerator out = json.generator(line)) {
      out.writeStartObject();
      // Without one in RFC 3339 the platform adds its own and files the record under INFO.
      out.writeStringField("timestamp", timestamp(clock.instant()));
      out.writeStringField("message", Text.wellFormed(message));
      out.writeStringField("level", level == LogLevel.UNDEFINED ? "INFO" : level.name());
      writeUnlessEmpty(out, "AWSRequestId", current.requestId());
      writeUnlessEmpty(out, "tenantId", current.tenantId());
      if (failure.isPresent()) {
        FailureJson.ofLogRecord(out).write(failure.get());
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a log record", e);
    }
    return line.toByteArray();
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
