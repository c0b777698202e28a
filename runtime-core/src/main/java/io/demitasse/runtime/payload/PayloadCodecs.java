package io.demitasse.runtime.payload;

import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.failure.StartupException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, once per handler, how its types are read and written.
 *
 * <p>In this order: the function's own serializer; the function's own Jackson for types that are
 * annotated for it; this runtime's rules for what is plain enough; the official library for the
 * rest.
 */
public final class PayloadCodecs {
  private final Json json;
  private final JsonLibraries libraries;
  private final ValueReaders readers = new ValueReaders();
  private final ClassLoader functionClasses;
  private final PayloadWriter responses;
  private @Nullable CustomSerializer custom;
  private boolean lookedForCustom;

  /** With JSON of its own. */
  public PayloadCodecs(ClassLoader functionClasses) {
    this(functionClasses, new Json());
  }

  public PayloadCodecs(ClassLoader functionClasses, Json json) {
    this.functionClasses = functionClasses;
    this.json = json;
    this.libraries = new JsonLibraries(functionClasses);
    this.responses = new ResponseWriter(json, new ValueWriter(libraries));
  }

  public PayloadReader reader(Type type) throws StartupException {
    return new ReportingReader(chooseReader(type));
  }

  public PayloadWriter writer(Type type) throws StartupException {
    return new ReportingWriter(chooseWriter(type));
  }

  private PayloadReader chooseReader(Type declared) throws StartupException {
    CustomSerializer own = custom();
    if (own != null) {
      return own.reader(declared);
    }
    Type type = TypeVariables.withoutWildcards(declared);
    if (type == String.class) {
      return new TextReader(json);
    }
    JsonLibrary ofFunction = libraries.ofFunction(type);
    if (ofFunction != null) {
      return new LibraryReader(ofFunction.reader(type));
    }
    ValueReader values = readers.of(type);
    return values == null
        ? new LibraryReader(libraries.official().reader(type))
        : new EventReader(json, type, values, libraries);
  }

  private PayloadWriter chooseWriter(Type declared) throws StartupException {
    if (declared == void.class || declared == Void.class) {
      return responses;
    }
    CustomSerializer own = custom();
    if (own != null) {
      return own.writer(declared);
    }
    Type type = TypeVariables.withoutWildcards(declared);
    JsonLibrary ofFunction = libraries.ofFunction(type);
    if (ofFunction != null) {
      return new LibraryWriter(ofFunction.writer(type));
    }
    Class<?> leaf = DeclaredTypes.leafOf(type);
    if (DeclaredTypes.saysNothing(leaf)) {
      return responses;
    }
    return ObjectWriter.of(leaf) != null
        ? new DeclaredTypeWriter(type, leaf, responses, libraries)
        : new LibraryWriter(libraries.official().writer(type));
  }

  private @Nullable CustomSerializer custom() throws StartupException {
    if (!lookedForCustom) {
      custom = CustomSerializer.in(functionClasses);
      lookedForCustom = true;
    }
    return custom;
  }
}
