package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Writes the objects of one class. */
interface ObjectWriter {
  void write(JsonGenerator out, Object value, ValueWriter parts) throws IOException;

  /** Null for classes that are more than a set of properties. */
  static @Nullable ObjectWriter of(Class<?> type) {
    return of(type, null);
  }

  /** The same by the rules that the official runtime has for an event class of AWS. */
  static @Nullable ObjectWriter of(Class<?> type, @Nullable EventRules rules) {
    if (Enum.class.isAssignableFrom(type)) {
      Class<?> declared = type.isEnum() ? type : type.getSuperclass();
      return JacksonTypes.isAnnotatedForOfficial(declared) ? null : new EnumWriter();
    }
    if (!SimpleClasses.contains(type)) {
      return null;
    }
    if (type.isRecord()) {
      RecordComponent[] components = RecordComponents.of(type);
      return components == null ? null : PropertiesWriter.of(components);
    }
    BeanProperties properties = BeanProperties.of(type, rules);
    return properties == null ? null : PropertiesWriter.of(properties.getters());
  }
}
