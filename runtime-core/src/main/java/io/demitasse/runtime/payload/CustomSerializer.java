package io.demitasse.runtime.payload;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.payload.library.FunctionFiles;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The serializer that a function brings along; it then reads and writes every type. */
record CustomSerializer(CustomPojoSerializer serializer) {
  private static final String SERVICE =
      "META-INF/services/com.amazonaws.services.lambda.runtime.CustomPojoSerializer";

  /** Null when the function brings none. */
  static @Nullable CustomSerializer in(ClassLoader functionClasses) throws StartupException {
    // Asked first, because ServiceLoader costs more than this look.
    if (!new FunctionFiles(functionClasses).contains(SERVICE)) {
      return null;
    }
    List<CustomPojoSerializer> found = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    try {
      for (CustomPojoSerializer one :
          ServiceLoader.load(CustomPojoSerializer.class, functionClasses)) {
        found.add(one);
        names.append(' ').append(one.getClass().getName());
      }
    } catch (ServiceConfigurationError e) {
      throw new StartupException(
          "Runtime.CustomSerializerNotUsable",
          e.getMessage() + ". Mend or remove the line in " + SERVICE,
          e);
    }
    if (found.size() > 1) {
      throw new StartupException(
          "Runtime.TooManyCustomSerializers",
          "Too many serializers provided inside the META-INF/services folder, only one is allowed:"
              + names
              + ". Keep one line in all files "
              + SERVICE,
          null);
    }
    return found.isEmpty() ? null : new CustomSerializer(found.get(0));
  }

  PayloadReader reader(Type type) {
    return event -> serializer.fromJson(event.stream(), type);
  }

  PayloadWriter writer(Type type) {
    return (value, out) -> serializer.toJson(value, out, type);
  }
}
