package io.demitasse.runtime.payload;

import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.type.DeclaredTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes the responses of a handler that declares a class with properties: those are written, also
 * of objects whose class has more.
 *
 * @param leaf the declared class, or that of the elements where containers are declared
 * @param byClass right as long as the objects are of this very class
 */
record DeclaredTypeWriter(Type type, Class<?> leaf, PayloadWriter byClass, JsonLibraries libraries)
    implements PayloadWriter {
  @Override
  public void write(@Nullable Object value, OutputStream out) throws IOException {
    if (DeclaredTypes.holds(leaf, value)) {
      byClass.write(value, out);
    } else {
      libraries.official().writer(type).write(value, out);
    }
  }
}
