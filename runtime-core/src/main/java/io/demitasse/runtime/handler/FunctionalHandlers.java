package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.payload.PayloadCodecs;
import io.demitasse.runtime.reflection.Accessors;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Binds classes that implement an interface of {@code java.util.function}. */
final class FunctionalHandlers {
  private final PayloadCodecs codecs;

  FunctionalHandlers(PayloadCodecs codecs) {
    this.codecs = codecs;
  }

  /** Null when the class implements none of them. */
  @Nullable BoundHandler of(Class<?> type) throws Throwable {
    if (Function.class.isAssignableFrom(type)) {
      Type[] types = HandlerLoader.typeArguments(type, Function.class);
      Method apply = Function.class.getMethod("apply", Object.class);
      return bind(type, apply, types[0], types[1], Argument.EVENT);
    }
    if (BiFunction.class.isAssignableFrom(type)) {
      Type[] types = contextual(type, BiFunction.class);
      Method apply = BiFunction.class.getMethod("apply", Object.class, Object.class);
      return bind(type, apply, types[0], types[2], Argument.EVENT, Argument.CONTEXT);
    }
    if (Supplier.class.isAssignableFrom(type)) {
      Type[] types = HandlerLoader.typeArguments(type, Supplier.class);
      return bind(type, Supplier.class.getMethod("get"), void.class, types[0]);
    }
    if (Consumer.class.isAssignableFrom(type)) {
      Type[] types = HandlerLoader.typeArguments(type, Consumer.class);
      Method accept = Consumer.class.getMethod("accept", Object.class);
      return bind(type, accept, types[0], void.class, Argument.EVENT);
    }
    if (BiConsumer.class.isAssignableFrom(type)) {
      Type[] types = contextual(type, BiConsumer.class);
      Method accept = BiConsumer.class.getMethod("accept", Object.class, Object.class);
      return bind(type, accept, types[0], void.class, Argument.EVENT, Argument.CONTEXT);
    }
    return null;
  }

  private BoundHandler bind(
      Class<?> type, Method method, Type input, Type output, Argument... arguments)
      throws Throwable {
    return new MethodHandlerAdapter(
        HandlerLoader.instantiate(type),
        Accessors.of(method),
        new Signature(List.of(arguments)),
        input == void.class ? null : codecs.reader(input),
        codecs.writer(output));
  }

  private static Type[] contextual(Class<?> type, Class<?> form) throws StartupException {
    Type[] types = HandlerLoader.typeArguments(type, form);
    if (types[1] != Context.class) {
      throw HandlerProblems.secondTypeIsNoContext(type, form);
    }
    return types;
  }
}
