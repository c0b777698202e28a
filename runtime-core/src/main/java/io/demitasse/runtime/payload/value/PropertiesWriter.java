package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.demitasse.runtime.reflection.Accessors;
import io.demitasse.runtime.reflection.MethodCall;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a record or bean as a JSON object; properties that are null are left out. */
record PropertiesWriter(List<Property> properties, ValueWriters parts) implements ValueWriter {

  /**
   * @param getter a method without parameters, or a field
   */
  record Property(SerializableString name, Member getter, @Nullable MethodCall call) {
    Property(String name, Member getter) {
      this(
          new SerializedString(name),
          getter,
          getter instanceof Method method ? Accessors.of(method) : null);
    }

    @Nullable Object get(Object bean) throws ReflectiveOperationException {
      return call != null ? call.invoke(bean) : ((Field) getter).get(bean);
    }
  }

  static PropertiesWriter of(RecordComponent[] components, ValueWriters parts) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : components) {
      properties.add(new Property(component.getName(), component.getAccessor()));
    }
    return new PropertiesWriter(properties, parts);
  }

  static PropertiesWriter of(Map<String, Member> getters, ValueWriters parts) {
    List<Property> properties = new ArrayList<>();
    for (Map.Entry<String, Member> getter : getters.entrySet()) {
      properties.add(new Property(getter.getKey(), getter.getValue()));
    }
    return new PropertiesWriter(properties, parts);
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartObject();
    for (Property property : properties) {
      @Nullable Object part;
      try {
        part = property.get(value);
      } catch (ReflectiveOperationException e) {
        throw new IOException("Calling " + property.getter + " failed", e);
      }
      if (part != null) {
        out.writeFieldName(property.name);
        parts.write(out, part);
      }
    }
    out.writeEndObject();
  }
}
