package io.demitasse.runtime;

import java.io.IOException;
import java.lang.reflect.Type;

/** A library that reads and writes the types which need more than this runtime's own rules. */
interface JsonLibrary {
  PayloadReader reader(Type type);

  PayloadWriter writer(Type type);

  /** The JSON of an object that came up inside a response, written as its class says. */
  String toJson(Object value) throws IOException;
}
