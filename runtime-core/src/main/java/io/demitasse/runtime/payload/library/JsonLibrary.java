package io.demitasse.runtime.payload.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A library that reads and writes the types which need more than the runtime's own rules. */
public interface JsonLibrary {
  /** How values of that type are read; thread-safe. */
  Reader reader(Type type);

  /** How values of that type are written; thread-safe. */
  Writer writer(Type type);

  /** The JSON of an object that came up inside a response, written as its class says. */
  String toJson(Object value) throws IOException;

  /** Reads one type. */
  interface Reader {
    /** Reads one value. */
    @Nullable Object read(InputStream json) throws IOException;
  }

  /** Writes one type. */
  interface Writer {
    /** Writes one value; may close the stream. */
    void write(@Nullable Object value, OutputStream json) throws IOException;
  }
}
