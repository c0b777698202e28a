package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Takes every event for the text that it is, and answers in a format of its own. */
@SuppressWarnings("TypeParameterUnusedInFormals") // The interface is like that.
public class SnakeSerializer implements CustomPojoSerializer {
  @Override
  @SuppressWarnings("unchecked") // Its handlers take and return strings.
  public <T> T fromJson(InputStream input, Type type) {
    try {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return (T) (type.getTypeName() + " " + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T fromJson(String input, Type type) {
    throw new UnsupportedOperationException("never called");
  }

  @Override
  public <T> void toJson(T value, OutputStream output, Type type) {
    try {
      output.write(("~~~" + value).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
