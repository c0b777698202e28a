package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the handler that {@code _HANDLER} names and binds it. */
final class HandlerLoader {
  private final ClassLoader functionClasses;
  private final PayloadCodecs codecs;

  HandlerLoader(ClassLoader functionClasses, PayloadCodecs codecs) {
    this.functionClasses = functionClasses;
    this.codecs = codecs;
  }

  /**
   * Loads, initialises and instantiates.
   *
   * @throws StartupException what the owner of the function has to mend
   * @throws Throwable what the function's own initialiser or constructor threw
   */
  InvocationHandler load(HandlerName name) throws Throwable {
    Class<?> type = classOf(name.className());
    return name.method().isEmpty() ? ofInterface(type) : ofMethod(type, name.method());
  }

  private Class<?> classOf(String className) throws StartupException {
    try {
      return Class.forName(className, true, functionClasses);
    } catch (ClassNotFoundException e) {
      throw new StartupException(
          "Runtime.HandlerClassNotFound",
          "Class not found: "
              + className
              + ". The function's zip must hold it at its root, or in a jar in lib/; the handler is"
              + " written package.Class::method",
          e);
    }
  }

  private InvocationHandler ofInterface(Class<?> type) throws Throwable {
    if (RequestStreamHandler.class.isAssignableFrom(type)) {
      return new StreamHandler((RequestStreamHandler) instantiate(type));
    }
    if (RequestHandler.class.isAssignableFrom(type)) {
      return ofRequestHandler(type);
    }
    if (InvocationHandler.class.isAssignableFrom(type)) {
      return (InvocationHandler) instantiate(type);
    }
    throw new StartupException(
        "Runtime.NoHandlerInterface",
        "Class does not implement an appropriate handler interface: "
            + type.getName()
            + ". Implement RequestHandler or RequestStreamHandler, or name a method: "
            + type.getName()
            + "::method",
        null);
  }

  @SuppressWarnings("unchecked") // The reader makes what the type arguments say.
  private InvocationHandler ofRequestHandler(Class<?> type) throws Throwable {
    TypeVariables variables = TypeVariables.of(type);
    TypeVariable<?>[] parameters = RequestHandler.class.getTypeParameters();
    Type input = concrete(type, variables.bindingOf(parameters[0]));
    concrete(type, variables.bindingOf(parameters[1]));
    PayloadReader reader = codecs.reader(input);
    PayloadWriter writer = codecs.writer();
    RequestHandler<@Nullable Object, @Nullable Object> handler =
        (RequestHandler<@Nullable Object, @Nullable Object>) instantiate(type);
    return (invocation, context, response) ->
        writer.write(handler.handleRequest(reader.read(invocation), context), response.payload());
  }

  private static Type concrete(Class<?> type, @Nullable Type argument) throws StartupException {
    if (argument == null) {
      throw new StartupException(
          "Runtime.RawHandlerType",
          "Class "
              + type.getName()
              + " does not implement RequestHandler with concrete type parameters. Declare them,"
              + " for instance implements RequestHandler<Map<String, Object>, String>",
          null);
    }
    return argument;
  }

  private InvocationHandler ofMethod(Class<?> type, String name) throws Throwable {
    Method method = handlerMethod(type, name);
    Signature signature =
        Signature.of(method).orElseThrow(() -> new AssertionError(method + " was chosen"));
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    TypeVariables variables = TypeVariables.of(type);
    PayloadReader reader = invocation -> null;
    for (int i = 0; i < signature.arguments().size(); i++) {
      if (signature.arguments().get(i) == Argument.EVENT) {
        reader = codecs.reader(variables.resolve(method.getGenericParameterTypes()[i]));
      }
    }
    // Public methods of package-private classes are no business of ours to refuse.
    method.setAccessible(true);
    return new MethodHandler(
        isStatic ? null : instantiate(type), method, signature, reader, codecs.writer());
  }

  private static Method handlerMethod(Class<?> type, String name) throws StartupException {
    Optional<Method> best = Optional.empty();
    StringBuilder refused = new StringBuilder();
    for (Method method : type.getMethods()) {
      if (!method.getName().equals(name)) {
        continue;
      }
      if (Signature.of(method).isEmpty()) {
        refused.append(" Not a handler's parameters: ").append(method).append('.');
      } else if (best.isEmpty() || Signature.rank(method) > Signature.rank(best.get())) {
        best = Optional.of(method);
      }
    }
    if (best.isPresent()) {
      return best.get();
    }
    throw new StartupException(
        "Runtime.HandlerMethodNotFound",
        "No public method named "
            + name
            + " with appropriate method signature found on class "
            + type.getName()
            + "."
            + refused,
        null);
  }

  private static Object instantiate(Class<?> type) throws Throwable {
    Constructor<?> constructor;
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw cannotInstantiate(type, " has no public zero-argument constructor", e);
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      throw cannotInstantiate(type, " is abstract", null);
    }
    if (!Modifier.isPublic(constructor.getModifiers())) {
      throw cannotInstantiate(type, " has no public zero-argument constructor", null);
    }
    constructor.setAccessible(true);
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static StartupException cannotInstantiate(
      Class<?> type, String why, @Nullable Exception cause) {
    return new StartupException(
        "Runtime.HandlerNotConstructible", "Class " + type.getName() + why, cause);
  }
}
