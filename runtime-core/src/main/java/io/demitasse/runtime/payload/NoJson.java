package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParseException;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.library.JsonLibrary;
import io.demitasse.runtime.payload.value.UnreadableValueException;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * An event that is no JSON. The official library takes some of those, single quotes for instance,
 * and so it is asked: its parser is older than this runtime's, and differs in what it lets pass.
 *
 * @param problem why it is none
 */
record NoJson(GrowableBuffer event, JsonParseException problem) {
  @Nullable Object read(Type type, JsonLibraries libraries) throws IOException {
    JsonLibrary.Reader lenient;
    try {
      lenient = libraries.official().reader(type);
    } catch (LinkageError | IllegalStateException missing) {
      // Profile minimal comes without that library.
      throw UnreadableValueException.of(problem);
    }
    return lenient.read(event.stream());
  }
}
