package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.payload.PayloadCodecs;
import io.demitasse.runtime.payload.PayloadReader;
import io.demitasse.runtime.payload.PayloadWriter;
import io.demitasse.runtime.payload.type.TypeVariables;
import io.demitasse.runtime.reflection.Accessors;
import io.demitasse.runtime.reflection.MethodCall;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Finds the handler that {@code _HANDLER} names and binds it. */
public final class HandlerLoader {
  private final ClassLoader functionClasses;
  private final PayloadCodecs codecs;

  public HandlerLoader(ClassLoader functionClasses, PayloadCodecs codecs) {
    this.functionClasses = functionClasses;
    this.codecs = codecs;
  }

  /**
   * Loads, initialises and instantiates.
   *
   * @throws StartupException what the owner of the function has to mend
   * @throws Throwable what the function's own constructor threw
   */
  public BoundHandler load(HandlerName name) throws Throwable {
    Class<?> type = classOf(name.className());
    try {
      return name.method().isEmpty() ? ofInterface(type) : ofMethod(type, name.method());
    } catch (NoClassDefFoundError | TypeNotPresentException e) {
      throw HandlerProblems.missingClass(type.getName(), e);
    }
  }

  private Class<?> classOf(String className) throws StartupException {
    try {
      return Class.forName(className, true, functionClasses);
    } catch (ClassNotFoundException e) {
      throw HandlerProblems.classNotFound(className);
    } catch (ExceptionInInitializerError e) {
      throw HandlerProblems.initialiserThrew(className, e);
    } catch (LinkageError e) {
      throw HandlerProblems.missingClass(className, e);
    }
  }

  private BoundHandler ofInterface(Class<?> type) throws Throwable {
    if (RequestStreamHandler.class.isAssignableFrom(type)) {
      return new StreamHandlerAdapter((RequestStreamHandler) instantiate(type));
    }
    if (RequestHandler.class.isAssignableFrom(type)) {
      return ofRequestHandler(type);
    }
    if (BoundHandler.class.isAssignableFrom(type)) {
      return (BoundHandler) instantiate(type);
    }
    BoundHandler functional = new FunctionalHandlers(codecs).of(type);
    if (functional == null) {
      throw HandlerProblems.noHandlerInterface(type);
    }
    return functional;
  }

  @SuppressWarnings("unchecked") // The reader makes what the type arguments say.
  private BoundHandler ofRequestHandler(Class<?> type) throws Throwable {
    Type[] arguments = typeArguments(type, RequestHandler.class);
    PayloadReader reader = codecs.reader(arguments[0]);
    PayloadWriter writer = codecs.writer(arguments[1]);
    return new RequestHandlerAdapter(
        (RequestHandler<@Nullable Object, @Nullable Object>) instantiate(type), reader, writer);
  }

  /** What the class makes of the type parameters of an interface. */
  static Type[] typeArguments(Class<?> type, Class<?> handlerInterface) throws StartupException {
    TypeVariables variables = TypeVariables.of(type);
    TypeVariable<?>[] parameters = handlerInterface.getTypeParameters();
    Type[] arguments = new Type[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      Type argument = variables.bindingOf(parameters[i]);
      if (argument == null) {
        throw HandlerProblems.rawType(type, handlerInterface, parameters[i]);
      }
      arguments[i] = argument;
    }
    return arguments;
  }

  private BoundHandler ofMethod(Class<?> type, String name) throws Throwable {
    Method method = handlerMethod(type, name);
    Signature signature = Signature.of(method);
    TypeVariables variables = TypeVariables.of(type);
    PayloadReader reader = null;
    int event = signature.arguments().indexOf(Argument.EVENT);
    if (event >= 0) {
      reader = codecs.reader(variables.resolve(method.getGenericParameterTypes()[event]));
    }
    Type returned =
        signature.streams() ? void.class : variables.resolve(method.getGenericReturnType());
    PayloadWriter writer = codecs.writer(returned);
    // Public methods of package-private classes are no business of ours to refuse.
    MethodCall call = Accessors.of(method);
    Object target = Modifier.isStatic(method.getModifiers()) ? null : instantiate(type);
    return new MethodHandlerAdapter(target, call, signature, reader, writer);
  }

  private static Method handlerMethod(Class<?> type, String name) throws StartupException {
    Method best = null;
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)
          && Signature.of(method).isCallable()
          && (best == null || Signature.rank(method) > Signature.rank(best))) {
        best = method;
      }
    }
    if (best == null) {
      throw HandlerProblems.methodNotFound(type, name);
    }
    return best;
  }

  static Object instantiate(Class<?> type) throws Throwable {
    try {
      Constructor<?> constructor = type.getConstructor();
      return Accessors.of(constructor).newInstance();
    } catch (NoSuchMethodException | InstantiationException e) {
      throw HandlerProblems.notConstructible(type);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
