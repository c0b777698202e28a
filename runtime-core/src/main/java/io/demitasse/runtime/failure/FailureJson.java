package io.demitasse.runtime.failure;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.Text;
import java.io.IOException;
import java.util.Optional;

/**
 * Failures as fields of JSON: errorMessage, errorType and stackTrace, as the Runtime API has them,
 * then cause and suppressed with the same fields again. In logs the type comes first.
 */
public final class FailureJson {
  private final JsonGenerator out;
  private final boolean ofLog;
  private int charactersLeft;
  private int framesLeft;

  private FailureJson(JsonGenerator out, boolean ofLog, int characters, int frames) {
    this.out = out;
    this.ofLog = ofLog;
    this.charactersLeft = characters;
    this.framesLeft = frames;
  }

  /** For error reports, which the platform takes up to 1 MiB, whatever kind of function it is. */
  static FailureJson ofReport(JsonGenerator out) {
    return new FailureJson(out, false, 1 << 19, 2_000);
  }

  /** For log records, which the platform cuts at 256 KiB. */
  public static FailureJson ofLogRecord(JsonGenerator out) {
    return new FailureJson(out, true, 1 << 15, 400);
  }

  /** Writes the fields into the object that is open. */
  public void write(Failure failure) throws IOException {
    if (ofLog) {
      out.writeStringField("errorType", failure.type());
      out.writeStringField("errorMessage", message(failure));
    } else {
      out.writeStringField("errorMessage", message(failure));
      out.writeStringField("errorType", failure.type());
    }
    out.writeArrayFieldStart("stackTrace");
    for (StackTraceElement frame : failure.frames()) {
      if (framesLeft-- > 0) {
        out.writeString(Text.wellFormed(frame.toString()));
      }
    }
    out.writeEndArray();
    Optional<Failure> cause = failure.cause();
    if (cause.isPresent()) {
      out.writeObjectFieldStart("cause");
      write(cause.get());
      out.writeEndObject();
    }
    if (!failure.suppressed().isEmpty()) {
      out.writeArrayFieldStart("suppressed");
      for (Failure suppressed : failure.suppressed()) {
        out.writeStartObject();
        write(suppressed);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  /** At most half of what is left, so that something is left for the causes. */
  private String message(Failure failure) {
    String message = failure.message();
    int most = charactersLeft / 2;
    charactersLeft -= Math.min(message.length(), most);
    return Text.wellFormed(message.length() <= most ? message : message.substring(0, most) + "…");
  }
}
