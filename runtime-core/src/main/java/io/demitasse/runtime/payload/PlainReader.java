package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.value.RefusedValueException;
import io.demitasse.runtime.payload.value.UnreadableValueException;
import io.demitasse.runtime.payload.value.ValueReader;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads events without a library.
 *
 * <p>The official runtime takes {@code "5"} for a number, one value for a list, {@code []} for an
 * object and more; the readers do as well. The few values of which they are not sure go to the
 * official library, which accepts them by its rules or says what is wrong. So does an event that is
 * {@linkplain NoJson no JSON}.
 */
record PlainReader(Json json, Type type, ValueReader values, JsonLibraries libraries)
    implements PayloadReader {
  @Override
  public @Nullable Object read(GrowableBuffer event) throws IOException {
    try (JsonParser parser = json.parser(event)) {
      if (parser.nextToken() == null) {
        throw new EOFException("The event is empty, and the handler takes a " + type.getTypeName());
      }
      json.refuseDoubtful(parser, event);
      return values.read(parser);
    } catch (RefusedValueException unusual) {
      return libraries.official().reader(type).read(event.stream());
    } catch (JsonParseException e) {
      return new NoJson(event, e).read(type, libraries);
    } catch (JsonProcessingException e) {
      throw UnreadableValueException.of(e);
    }
  }
}
