package io.demitasse.runtime;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The libraries for types that this runtime cannot read and write by itself. Each costs tens of
 * milliseconds to load, and most functions need none.
 */
final class JsonLibraries {
  private final ClassLoader functionClasses;
  private @Nullable JsonLibrary official;
  private @Nullable JsonLibrary ofFunction;

  JsonLibraries(ClassLoader functionClasses) {
    this.functionClasses = functionClasses;
  }

  /** The library of the managed runtime, which lies in the layer beside this runtime. */
  synchronized JsonLibrary official() {
    JsonLibrary made = official;
    if (made == null) {
      made = new OfficialLibrary(functionClasses);
      official = made;
    }
    return made;
  }

  /**
   * The Jackson that the function bundles, if its types are annotated for it or come from it.
   *
   * @return null for all other types: they are to be read as on the managed runtime
   */
  synchronized @Nullable JsonLibrary ofFunction(Type type) {
    if (!new JacksonTypes().anyIn(type)) {
      return null;
    }
    JsonLibrary made = ofFunction;
    if (made == null) {
      if (has("com/fasterxml/jackson/databind/ObjectMapper.class")) {
        made = new FunctionJackson2(functionClasses);
      } else if (has("tools/jackson/databind/ObjectMapper.class")) {
        made = new FunctionJackson3(functionClasses);
      }
      ofFunction = made;
    }
    return made;
  }

  private boolean has(String resource) {
    return new FunctionFiles(functionClasses).contains(resource);
  }
}
