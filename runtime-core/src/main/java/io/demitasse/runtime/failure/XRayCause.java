package io.demitasse.runtime.failure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the X-Ray trace shows of an exception: one line of JSON in a header, hence in ASCII. */
public final class XRayCause {
  /** The platform cuts it down to this many bytes; longer ones are left out here. */
  private static final int MAX_BYTES = 64 * 1024;

  /** A deep recursion has a thousand frames, of which the first say it all. */
  private static final int MAX_FRAMES = 100;

  private static final int MAX_EXCEPTIONS = 10;
  private static final int MAX_MESSAGE = 2_000;

  private final Json json;
  private final String workingDirectory;

  public XRayCause(Json json, String workingDirectory) {
    this.json = json;
    this.workingDirectory = workingDirectory;
  }

  /** The header's value, or {@code ""} for none. */
  String of(Failure failure) throws IOException {
    GrowableBuffer header = new GrowableBuffer();
    try (JsonGenerator out = json.generator(header)) {
      out.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
      out.writeStartObject();
      out.writeStringField("working_directory", workingDirectory);
      Set<String> paths = new LinkedHashSet<>();
      writeExceptions(out, failure, paths);
      out.writeArrayFieldStart("paths");
      for (String path : paths) {
        out.writeString(path);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return header.size() <= MAX_BYTES ? header.toString(StandardCharsets.US_ASCII) : "";
  }

  private static void writeExceptions(JsonGenerator out, Failure failure, Set<String> paths)
      throws IOException {
    out.writeArrayFieldStart("exceptions");
    Optional<Failure> link = Optional.of(failure);
    for (int i = 0; i < MAX_EXCEPTIONS && link.isPresent(); i++) {
      writeException(out, link.get(), paths);
      link = link.get().cause();
    }
    out.writeEndArray();
  }

  private static void writeException(JsonGenerator out, Failure exception, Set<String> paths)
      throws IOException {
    String message = exception.message();
    out.writeStartObject();
    out.writeStringField("type", exception.type());
    out.writeStringField("message", message.substring(0, Math.min(message.length(), MAX_MESSAGE)));
    out.writeArrayFieldStart("stack");
    List<StackTraceElement> frames = exception.frames();
    for (StackTraceElement frame : frames.subList(0, Math.min(frames.size(), MAX_FRAMES))) {
      String file = fileOf(frame);
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

  /** A class without debug information is most likely in a file of its name. */
  private static String fileOf(StackTraceElement frame) {
    String file = frame.getFileName();
    String name = frame.getClassName();
    return file == null ? name.substring(name.lastIndexOf('.') + 1) + ".java" : file;
  }
}
