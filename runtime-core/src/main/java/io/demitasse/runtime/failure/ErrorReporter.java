package io.demitasse.runtime.failure;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.json.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Makes error reports of exceptions, whatever state these are in. */
public final class ErrorReporter {
  private final Json json;
  private final XRayCause xrayCause;

  public ErrorReporter(Json json, XRayCause xrayCause) {
    this.json = json;
    this.xrayCause = xrayCause;
  }

  /** A mistake in the function's settings has a name and a remedy, and no stack that would help. */
  public ErrorReport reportOfStartup(StartupException mistake) {
    Payload body = new Payload();
    try (JsonGenerator out = json.generator(body)) {
      out.writeStartObject();
      out.writeStringField("errorMessage", StackText.messageOf(mistake));
      out.writeStringField("errorType", mistake.errorType());
      out.writeEndObject();
    } catch (IOException e) {
      return minimal(mistake.errorType(), mistake);
    }
    return new ErrorReport(mistake.errorType(), body, "");
  }

  public ErrorReport reportOfHandler(Throwable thrown) {
    return report(handlerErrorType(thrown.getClass().getSimpleName()), thrown);
  }

  /** The platform keeps {@code Function.} with letters, and turns the rest into Unknown. */
  private static String handlerErrorType(String className) {
    for (int i = 0; i < className.length(); i++) {
      char c = className.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      if (!upper && (i == 0 || c < 'a' || c > 'z')) {
        return "Function.Unknown";
      }
    }
    return className.length() < 2 ? "Function.Unknown" : "Function." + className;
  }

  public ErrorReport report(String errorType, Throwable thrown) {
    Payload body = new Payload();
    try {
      try (JsonGenerator out = json.generator(body)) {
        write(out, thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
      }
      return new ErrorReport(errorType, body, xrayCause.of(thrown));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return minimal(errorType, thrown);
    }
  }

  private static void write(JsonGenerator out, Throwable thrown, Set<Throwable> seen)
      throws IOException {
    seen.add(thrown);
    out.writeStartObject();
    out.writeStringField("errorMessage", StackText.messageOf(thrown));
    out.writeStringField("errorType", thrown.getClass().getName());
    out.writeArrayFieldStart("stackTrace");
    for (StackTraceElement frame : HandlerStack.of(thrown)) {
      out.writeString(frame.toString());
    }
    out.writeEndArray();
    Optional<Throwable> cause = StackText.causeOf(thrown);
    if (cause.isPresent() && !seen.contains(cause.get())) {
      out.writeFieldName("cause");
      write(out, cause.get(), seen);
    }
    out.writeEndObject();
  }

  /** Class names need no escaping in JSON. */
  private static ErrorReport minimal(String errorType, Throwable thrown) {
    Payload body = new Payload();
    String name = thrown.getClass().getName();
    body.writeBytes(
        ("{\"errorMessage\":\"" + name + "\",\"errorType\":\"" + name + "\",\"stackTrace\":[]}")
            .getBytes(StandardCharsets.UTF_8));
    return new ErrorReport(errorType, body, "");
  }
}
