package io.demitasse.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes error reports of exceptions, whatever state these are in. */
final class ErrorReporter {
  /** The platform drops the trace's cause from 64 KiB on. */
  private static final int MAX_XRAY_CAUSE = 64 * 1024;

  private final Json json;
  private final String workingDirectory;

  ErrorReporter(Json json, String workingDirectory) {
    this.json = json;
    this.workingDirectory = workingDirectory;
  }

  ErrorReport report(String errorType, Throwable thrown) {
    Payload body = new Payload();
    try {
      try (JsonGenerator out = json.factory().createGenerator(body)) {
        writeBody(out, thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
      }
      return new ErrorReport(errorType, body, xrayCause(thrown));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return minimal(errorType, thrown);
    }
  }

  private void writeBody(JsonGenerator out, Throwable thrown, Set<Throwable> seen)
      throws IOException {
    seen.add(thrown);
    out.writeStartObject();
    out.writeStringField("errorMessage", messageOf(thrown));
    out.writeStringField("errorType", thrown.getClass().getName());
    out.writeArrayFieldStart("stackTrace");
    for (StackTraceElement frame : HandlerStack.of(thrown)) {
      out.writeString(frame.toString());
    }
    out.writeEndArray();
    Throwable cause = thrown.getCause();
    if (cause != null && !seen.contains(cause)) {
      out.writeFieldName("cause");
      writeBody(out, cause, seen);
    }
    out.writeEndObject();
  }

  private String xrayCause(Throwable thrown) throws IOException {
    Payload cause = new Payload();
    try (JsonGenerator out = json.factory().createGenerator(cause)) {
      // A header holds ASCII only.
      out.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
      out.writeStartObject();
      out.writeStringField("working_directory", workingDirectory);
      out.writeArrayFieldStart("exceptions");
      Set<String> paths = new LinkedHashSet<>();
      for (Throwable exception : chain(thrown)) {
        writeException(out, exception, paths);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("paths");
      for (String path : paths) {
        out.writeString(path);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return cause.size() <= MAX_XRAY_CAUSE ? cause.toString(StandardCharsets.US_ASCII) : "";
  }

  private static void writeException(JsonGenerator out, Throwable exception, Set<String> paths)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("type", exception.getClass().getName());
    out.writeStringField("message", messageOf(exception));
    out.writeArrayFieldStart("stack");
    for (StackTraceElement frame : HandlerStack.of(exception)) {
      String file = frame.getFileName() == null ? "" : frame.getFileName();
      paths.add(file);
      out.writeStartObject();
      out.writeStringField("label", frame.getMethodName());
      out.writeStringField("path", file);
      out.writeNumberField("line", Math.max(frame.getLineNumber(), 0));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable link = thrown; link != null && seen.add(link); link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }

  /** An exception class may override getMessage, and fail in it. */
  private static String messageOf(Throwable thrown) {
    String message;
    try {
      message = thrown.getLocalizedMessage();
    } catch (RuntimeException | StackOverflowError e) {
      message = "(its message cannot be read: " + e.getClass().getName() + ")";
    }
    return message == null ? thrown.getClass().getName() : message;
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
