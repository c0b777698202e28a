package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.Serial;

/** JSON so unusual that the official library is to decide what it says. */
public final class RefusedValueException extends JsonParseException {
  @Serial private static final long serialVersionUID = 1;

  public RefusedValueException(JsonParser parser, String wanted) {
    super(parser, "There is " + parser.currentToken() + " where a " + wanted + " was expected");
  }
}
