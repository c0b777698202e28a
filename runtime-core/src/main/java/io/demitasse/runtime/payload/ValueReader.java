package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON into values of one type. */
interface ValueReader {
  /**
   * Reads the value that the parser's current token begins.
   *
   * @throws IOException also where the JSON is none that this type usually has, such as {@code "5"}
   *     for a number: there the lenient rules of the official library are to decide
   */
  @Nullable Object read(JsonParser parser) throws IOException;
}
