package io.demitasse.runtime.failure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.json.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the X-Ray trace shows of an exception: one line of JSON in a header, hence in ASCII. */
public final class XRayCause {
  /** The platform cuts it down to this many bytes; longer ones are left out here. */
  private static final int MAX_BYTES = 64 * 1024;

  /** A deep recursion has a thousand frames, of which the first say it all. */
  private static final int MAX_FRAMES = 100;

  private final Json json;
  private final String workingDirectory;

  public XRayCause(Json json, String workingDirectory) {
    this.json = json;
    this.workingDirectory = workingDirectory;
  }

  /** The header's value, or {@code ""} for none. */
  String of(Throwable thrown) throws IOException {
    Payload header = new Payload();
    try (JsonGenerator out = json.generator(header)) {
      out.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
      out.writeStartObject();
      out.writeStringField("working_directory", workingDirectory);
      Set<String> paths = new LinkedHashSet<>();
      writeExceptions(out, thrown, paths);
      out.writeArrayFieldStart("paths");
      for (String path : paths) {
        out.writeString(path);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return header.size() <= MAX_BYTES ? header.toString(StandardCharsets.US_ASCII) : "";
  }

  private static void writeExceptions(JsonGenerator out, Throwable thrown, Set<String> paths)
      throws IOException {
    out.writeArrayFieldStart("exceptions");
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Optional<Throwable> link = Optional.of(thrown);
    while (link.isPresent() && seen.add(link.get())) {
      writeException(out, link.get(), paths);
      link = StackText.causeOf(link.get());
    }
    out.writeEndArray();
  }

  private static void writeException(JsonGenerator out, Throwable exception, Set<String> paths)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("type", exception.getClass().getName());
    out.writeStringField("message", StackText.messageOf(exception));
    out.writeArrayFieldStart("stack");
    StackTraceElement[] frames = HandlerStack.of(exception);
    for (int i = 0; i < frames.length && i < MAX_FRAMES; i++) {
      String file = frames[i].getFileName() == null ? "" : frames[i].getFileName();
      paths.add(file);
      out.writeStartObject();
      out.writeStringField("label", frames[i].getMethodName());
      out.writeStringField("path", file);
      out.writeNumberField("line", Math.max(frames[i].getLineNumber(), 0));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
