package io.demitasse.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import org.jspecify.annotations.Nullable;

/** Makes the JSON factory when it is first asked for: stream handlers need none. */
final class Json {
  private @Nullable JsonFactory factory;

  JsonFactory factory() {
    JsonFactory made = factory;
    if (made == null) {
      made = JsonDialect.factory();
      factory = made;
    }
    return made;
  }
}
