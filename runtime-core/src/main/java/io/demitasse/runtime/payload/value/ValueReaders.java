package io.demitasse.runtime.payload.value;

import io.demitasse.runtime.payload.type.BeanProperties;
import io.demitasse.runtime.payload.type.JacksonTypes;
import io.demitasse.runtime.payload.type.RecordComponents;
import io.demitasse.runtime.payload.type.Scalar;
import io.demitasse.runtime.payload.type.SimpleClasses;
import io.demitasse.runtime.payload.type.TypeVariables;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the reader of a type, for the types whose rules are simple enough to need no library. */
public final class ValueReaders {
  private final @Nullable TypeRules rules;
  private final Map<Type, ValueReader> known = new HashMap<>();

  /**
   * With the rules of where the types come up.
   *
   * @param rules of an event class of AWS, if it is one that is to be read
   */
  public ValueReaders(@Nullable TypeRules rules) {
    this.rules = rules;
  }

  /** Null for every type that the official library has to read. */
  public @Nullable ValueReader of(Type type) {
    ValueReader reader = find(type);
    if (reader == null) {
      // Beans that came up on the way may lack properties.
      known.clear();
    }
    return reader;
  }

  private @Nullable ValueReader find(Type type) {
    ValueReader reader = known.get(type);
    if (reader == null) {
      reader = create(type);
      if (reader != null) {
        known.putIfAbsent(type, reader);
      }
    }
    return reader;
  }

  private @Nullable ValueReader create(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    return type instanceof Class<?> plain ? ofClass(plain) : null;
  }

  private @Nullable ValueReader ofGeneric(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Map.class) {
      ValueReader values = find(arguments[1]);
      boolean named = arguments[0] == String.class || arguments[0] == Object.class;
      return named && values != null ? new MapReader(values) : null;
    }
    if (CollectionReader.makes(raw)) {
      ValueReader elements = find(arguments[0]);
      return elements == null ? null : new CollectionReader(raw, elements);
    }
    return ofObject(raw, type);
  }

  private @Nullable ValueReader ofClass(Class<?> type) {
    Scalar scalar = Scalar.of(type);
    if (scalar != null) {
      return new ScalarReader(scalar, type, Scalar.zero(type));
    }
    ValueReader ofEvent = rules == null ? null : rules.readerOf(type);
    if (ofEvent != null) {
      return ofEvent;
    }
    if (type == ByteBuffer.class) {
      return new ByteBufferReader();
    }
    if (type == Object.class) {
      return new UntypedReader();
    }
    if (type == Map.class) {
      return new MapReader(new UntypedReader());
    }
    if (CollectionReader.makes(type)) {
      return new CollectionReader(type, new UntypedReader());
    }
    if (type.isArray()) {
      ValueReader elements = find(type.getComponentType());
      return elements == null ? null : new CollectionReader(type, elements);
    }
    return type.isEnum() ? ofEnum(type) : ofObject(type, type);
  }

  private static @Nullable ValueReader ofEnum(Class<?> type) {
    return JacksonTypes.isAnnotatedForOfficial(type) ? null : new EnumReader(type);
  }

  private @Nullable ValueReader ofObject(Class<?> raw, Type type) {
    if (!SimpleClasses.contains(raw)) {
      return null;
    }
    try {
      TypeVariables variables = TypeVariables.of(type);
      return raw.isRecord() ? ofRecord(raw, type, variables) : ofBean(raw, type, variables);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private @Nullable ValueReader ofRecord(Class<?> raw, Type type, TypeVariables variables)
      throws NoSuchMethodException {
    RecordComponent[] components = RecordComponents.of(raw);
    if (components == null) {
      return null;
    }
    RecordReader reader = new RecordReader(RecordComponents.constructor(raw, components));
    known.put(type, reader);
    List<String> names = new ArrayList<>();
    List<ValueReader> readers = new ArrayList<>();
    for (RecordComponent component : components) {
      ValueReader value =
          find(TypeVariables.withoutWildcards(variables.resolve(component.getGenericType())));
      if (value == null) {
        return null;
      }
      names.add(component.getName());
      readers.add(value);
    }
    reader.bind(names, readers);
    return reader;
  }

  private @Nullable ValueReader ofBean(Class<?> raw, Type type, TypeVariables variables)
      throws NoSuchMethodException {
    BeanProperties properties = BeanProperties.of(raw);
    if (properties == null || Modifier.isAbstract(raw.getModifiers())) {
      return null;
    }
    if (rules != null) {
      rules.rename(raw, properties.setters());
    }
    Constructor<?> constructor = raw.getDeclaredConstructor();
    constructor.setAccessible(true);
    BeanReader reader = new BeanReader(constructor);
    known.put(type, reader);
    for (Map.Entry<String, Member> property : properties.setters().entrySet()) {
      ValueReader value =
          find(TypeVariables.withoutWildcards(variables.resolve(typeOf(property.getValue()))));
      if (value == null) {
        return null;
      }
      reader.bind(property.getKey(), property.getValue(), value);
    }
    return reader;
  }

  private static Type typeOf(Member setter) {
    return setter instanceof Method method
        ? method.getGenericParameterTypes()[0]
        : ((Field) setter).getGenericType();
  }
}
