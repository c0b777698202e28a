package io.demitasse.runtime.payload;

import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.event.EventRules;
import io.demitasse.runtime.payload.event.S3EventReader;
import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.library.JsonLibrary;
import io.demitasse.runtime.payload.type.DeclaredTypes;
import io.demitasse.runtime.payload.type.TypeVariables;
import io.demitasse.runtime.payload.value.ValueReader;
import io.demitasse.runtime.payload.value.ValueReaders;
import io.demitasse.runtime.payload.value.ValueWriters;
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
  private final ClassLoader functionClasses;
  private final ValueWriters plain;
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
    this.plain = new ValueWriters(libraries, null);
    this.responses = new ResponseWriter(json, plain);
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
      return new TextReader(json, libraries);
    }
    JsonLibrary ofFunction = libraries.ofFunction(type);
    if (ofFunction != null) {
      return new LibraryReader(ofFunction.reader(type));
    }
    ValueReader values =
        isOfS3(type) ? S3EventReader.of((Class<?>) type) : new ValueReaders(rulesOf(type)).of(type);
    return values == null
        ? new LibraryReader(libraries.official().reader(type))
        : new PlainReader(json, type, values, libraries);
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
    if (isOfS3(type)) {
      return new LibraryWriter(libraries.official().writer(type));
    }
    EventRules rules = rulesOf(type);
    ValueWriters objects = rules == null ? plain : new ValueWriters(libraries, rules);
    return objects.areFor(leaf)
        ? new DeclaredTypeWriter(type, leaf, new ResponseWriter(json, objects), libraries)
        : new LibraryWriter(libraries.official().writer(type));
  }

  /** The official library reads and writes events of S3 by code of their own, not by Jackson. */
  private static boolean isOfS3(Type type) {
    // The name of a class only: a generic type has to be linked together to tell its own.
    String name = type instanceof Class<?> event ? event.getName() : "";
    return switch (name) {
      case "com.amazonaws.services.lambda.runtime.events.S3Event",
          "com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification",
          "com.amazonaws.services.s3.event.S3EventNotification" ->
          true;
      default -> false;
    };
  }

  /** Looked for by the prefix first: few functions need that class. */
  private static @Nullable EventRules rulesOf(Type type) {
    return type instanceof Class<?> event
            && event.getName().startsWith("com.amazonaws.services.lambda.runtime.events.")
        ? EventRules.of(event)
        : null;
  }

  private @Nullable CustomSerializer custom() throws StartupException {
    if (!lookedForCustom) {
      custom = CustomSerializer.in(functionClasses);
      lookedForCustom = true;
    }
    return custom;
  }
}
