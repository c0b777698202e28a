package io.demitasse.json;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonCreator;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.introspect.Annotated;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Lets the official library read records, which its current release cannot by itself. */
final class RecordConstructors extends NopAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1;

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedConstructor constructor
            && isCanonical(constructor.getAnnotated())
        ? JsonCreator.Mode.PROPERTIES
        : null;
  }

  private static boolean isCanonical(Constructor<?> constructor) {
    RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
    Class<?>[] parameters = constructor.getParameterTypes();
    if (components == null || components.length != parameters.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (components[i].getType() != parameters[i]) {
        return false;
      }
    }
    return true;
  }
}
