package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.ResponseStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a handler method, by what they are given. */
record Signature(List<Argument> arguments) {

  static Signature of(Method method) {
    List<Argument> arguments = new ArrayList<>(3);
    for (Class<?> parameter : method.getParameterTypes()) {
      arguments.add(argument(parameter));
    }
    return new Signature(arguments);
  }

  /** Sub-types do not count: a ByteArrayInputStream is an event to be read from JSON. */
  private static Argument argument(Class<?> parameter) {
    if (parameter == Context.class) {
      return Argument.CONTEXT;
    }
    if (parameter == InputStream.class) {
      return Argument.EVENT_STREAM;
    }
    if (parameter == ResponseStream.class) {
      return Argument.RESPONSE_STREAM;
    }
    return parameter == OutputStream.class ? Argument.OUTPUT_STREAM : Argument.EVENT;
  }

  /** Whether an invocation has what these parameters ask for. */
  boolean isCallable() {
    int size = arguments.size();
    if (size > 0 && arguments.get(size - 1) == Argument.CONTEXT) {
      size--;
    }
    return switch (size) {
      case 0 -> true;
      case 1 -> arguments.get(0) != Argument.CONTEXT;
      case 2 ->
          switch (arguments.get(1)) {
            case OUTPUT_STREAM -> arguments.get(0) == Argument.EVENT_STREAM;
            case RESPONSE_STREAM ->
                arguments.get(0) == Argument.EVENT_STREAM || arguments.get(0) == Argument.EVENT;
            default -> false;
          };
      default -> false;
    };
  }

  /** Whether the method deals in bytes, so that its return value means nothing. */
  boolean streams() {
    return arguments.contains(Argument.EVENT_STREAM) || writes();
  }

  /** Whether the method writes the response itself. */
  boolean writes() {
    return arguments.contains(Argument.OUTPUT_STREAM)
        || arguments.contains(Argument.RESPONSE_STREAM);
  }

  /** The overload with the highest rank is the handler: more parameters, above all a Context. */
  static int rank(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    int length = parameters.length;
    boolean context = length > 0 && parameters[length - 1] == Context.class;
    int rank = 2 * (context ? length + 1 : length);
    return method.isBridge() ? rank - 1000 : rank;
  }
}
