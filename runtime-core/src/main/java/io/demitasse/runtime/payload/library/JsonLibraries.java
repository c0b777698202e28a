package io.demitasse.runtime.payload.library;

import io.demitasse.runtime.payload.type.JacksonTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The libraries for types that this runtime cannot read and write by itself. Each costs tens of
 * milliseconds to load, and most functions need none.
 */
public final class JsonLibraries {
  private final ClassLoader functionClasses;
  private @Nullable JsonLibrary official;
  private @Nullable JsonLibrary ofFunction;

  public JsonLibraries(ClassLoader functionClasses) {
    this.functionClasses = functionClasses;
  }

  /** The library of the managed runtime, which lies in the layer beside this runtime. */
  public synchronized JsonLibrary official() {
    JsonLibrary made = official;
    if (made == null) {
      made = load("OfficialLibrary");
      official = made;
    }
    return made;
  }

  /**
   * The Jackson that the function bundles, if its types are annotated for it or come from it.
   *
   * @return null for all other types: they are to be read as on the managed runtime
   */
  public synchronized @Nullable JsonLibrary ofFunction(Type type) {
    if (!new JacksonTypes().anyIn(type)) {
      return null;
    }
    JsonLibrary made = ofFunction;
    if (made == null) {
      if (has("com/fasterxml/jackson/databind/ObjectMapper.class")) {
        made = load("FunctionJackson2");
      } else if (has("tools/jackson/databind/ObjectMapper.class")) {
        made = load("FunctionJackson3");
      }
      ofFunction = made;
    }
    return made;
  }

  /** In the loader of the function: this runtime's own sees no library. */
  private JsonLibrary load(String simpleName) {
    try {
      return Class.forName("io.demitasse.json." + simpleName, true, functionClasses)
          .asSubclass(JsonLibrary.class)
          .getConstructor(ClassLoader.class)
          .newInstance(functionClasses);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The layer is incomplete: it cannot load its " + simpleName, e);
    }
  }

  private static RuntimeException rethrown(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(thrown);
  }

  private boolean has(String resource) {
    return new FunctionFiles(functionClasses).contains(resource);
  }
}
