package io.demitasse.runtime.failure;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.json.Text;
import java.nio.charset.StandardCharsets;

/** Makes error reports of exceptions, whatever state these are in. */
public final class ErrorReporter {
  private final Json json;
  private final XRayCause xrayCause;

  public ErrorReporter(Json json, XRayCause xrayCause) {
    this.json = json;
    this.xrayCause = xrayCause;
  }

  /**
   * A mistake in the function's settings has a name and a remedy, and no stack that would help; but
   * what the function's own code threw is told with its stack and causes.
   */
  public ErrorReport reportOfStartup(StartupException mistake) {
    String type = mistake.errorType();
    String message = String.valueOf(mistake.getMessage());
    Throwable cause = mistake.getCause();
    try {
      GrowableBuffer body = new GrowableBuffer();
      String xray = "";
      try (JsonGenerator out = json.generator(body)) {
        out.writeStartObject();
        if (cause == null) {
          out.writeStringField("errorMessage", Text.wellFormed(message));
          out.writeStringField("errorType", type);
        } else {
          Failure failure = FailureReader.read(cause).as(type, message);
          FailureJson.ofReport(out).write(failure);
          xray = xrayCause.of(failure);
        }
        out.writeEndObject();
      }
      return new ErrorReport(type, body, xray);
    } catch (Throwable e) {
      return minimal(type, mistake);
    }
  }

  public ErrorReport reportOfHandler(Throwable thrown) {
    return report(handlerErrorType(thrown.getClass().getName()), thrown);
  }

  /**
   * The platform keeps {@code Function.} with letters, and turns the rest into Unknown. Not by
   * {@code getSimpleName}, which loads the class around and may fail.
   */
  private static String handlerErrorType(String className) {
    int start = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1;
    for (int i = start; i < className.length(); i++) {
      char c = className.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      if (!upper && (i == start || c < 'a' || c > 'z')) {
        return "Function.Unknown";
      }
    }
    return className.length() < start + 2
        ? "Function.Unknown"
        : "Function." + className.substring(start);
  }

  /** Never fails, whatever the exception does and however little memory there is. */
  public ErrorReport report(String errorType, Throwable thrown) {
    try {
      Failure failure = FailureReader.read(thrown);
      GrowableBuffer body = new GrowableBuffer();
      try (JsonGenerator out = json.generator(body)) {
        out.writeStartObject();
        FailureJson.ofReport(out).write(failure);
        out.writeEndObject();
      }
      return new ErrorReport(errorType, body, xrayCause.of(failure));
    } catch (Throwable e) {
      return minimal(errorType, thrown);
    }
  }

  private static ErrorReport minimal(String errorType, Throwable thrown) {
    GrowableBuffer body = new GrowableBuffer();
    String name = withoutEscapes(thrown.getClass().getName());
    body.writeBytes(
        ("{\"errorMessage\":\"" + name + "\",\"errorType\":\"" + name + "\",\"stackTrace\":[]}")
            .getBytes(StandardCharsets.UTF_8));
    return new ErrorReport(errorType, body, "");
  }

  /** To the JVM all but a few characters can stand in the name of a class. */
  private static String withoutEscapes(String name) {
    char[] characters = name.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c < ' ' || c == '"' || c == '\\') {
        characters[i] = '?';
      }
    }
    return new String(characters);
  }
}
