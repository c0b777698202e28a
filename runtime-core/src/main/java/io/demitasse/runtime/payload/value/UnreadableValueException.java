package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * JSON that the official library refuses for a type, too; the words are that library's, since
 * people search for them.
 */
public final class UnreadableValueException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final String location;
  private String path = "";

  private UnreadableValueException(
      String message, @Nullable JsonLocation at, @Nullable Throwable cause) {
    super(message, cause);
    location = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** A token that no value of that type is made of. */
  static UnreadableValueException ofToken(JsonParser parser, String type) {
    JsonToken token = parser.currentToken();
    return new UnreadableValueException(
        "Cannot deserialize value of type `"
            + type
            + "` from "
            + JsonToken.valueDescFor(token)
            + " (token `JsonToken."
            + token
            + "`)",
        parser.currentTokenLocation(),
        null);
  }

  /** A text that says nothing of that type. */
  static UnreadableValueException ofText(
      JsonParser parser, String type, String text, String reason) {
    return new UnreadableValueException(
        "Cannot deserialize value of type `" + type + "` from String \"" + text + "\": " + reason,
        parser.currentTokenLocation(),
        null);
  }

  /** What the parser says of JSON that is none, or of a number that is too large. */
  public static UnreadableValueException of(JsonProcessingException failure) {
    return new UnreadableValueException(
        failure.getOriginalMessage(), failure.getLocation(), failure);
  }

  /** What a constructor or setter of the function threw. */
  public static UnreadableValueException thrownBy(JsonParser parser, Throwable thrown) {
    String message = thrown.getMessage();
    return new UnreadableValueException(
        message == null ? thrown.getClass().getName() : message,
        parser.currentTokenLocation(),
        thrown);
  }

  /** This, with the place around it: called from the inside to the outside. */
  UnreadableValueException in(String type, String nameOrIndex) {
    path = type + "[" + nameOrIndex + "]" + (path.isEmpty() ? "" : "->") + path;
    return this;
  }

  @Override
  public String getMessage() {
    String message = super.getMessage() + location;
    return path.isEmpty() ? message : message + " (through reference chain: " + path + ")";
  }
}
