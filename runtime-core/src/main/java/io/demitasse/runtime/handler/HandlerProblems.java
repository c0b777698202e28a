package io.demitasse.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.demitasse.runtime.bootstrap.SeeAlso;
import io.demitasse.runtime.failure.FailureReader;
import io.demitasse.runtime.failure.MissingClass;
import io.demitasse.runtime.failure.StartupException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Says why a handler cannot be bound and what to do. Loaded only then. */
final class HandlerProblems {
  private HandlerProblems() {}

  static StartupException classNotFound(String className) {
    StringBuilder message = new StringBuilder("Class not found: " + className + ".");
    FunctionClassPath searched = FunctionClassPath.ofThisProcess();
    List<String> classes = searched.classNames();
    int dot = className.lastIndexOf('.');
    if (dot > 0 && classes.contains(className.substring(0, dot))) {
      message.append(" Did you mean ").append(className, 0, dot);
      message.append("::").append(className.substring(dot + 1)).append("?");
    } else {
      message.append(NearestNames.didYouMean(className, classes));
    }
    message.append(" Searched: ").append(searched);
    message.append(
        ". The function's zip holds classes at its root or jars in lib/, and the handler"
            + " is written package.Class::method.");
    message.append(SeeAlso.CLASS_NOT_FOUND);
    return new StartupException("Runtime.HandlerClassNotFound", message.toString(), null);
  }

  static StartupException initialiserThrew(String className, Throwable thrown) {
    Throwable cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return new StartupException(
        "Runtime.HandlerInitialiserFailed",
        "Error loading class "
            + className
            + ": its static initialiser threw "
            + FailureReader.read(cause).headline(),
        cause);
  }

  static StartupException missingClass(String className, Throwable error) {
    return new StartupException(
        "Runtime.HandlerDependencyMissing",
        "Error loading class "
            + className
            + ": "
            + MissingClass.advice(error)
            + (error instanceof UnsupportedClassVersionError ? newerJava() : ""),
        error);
  }

  private static String newerJava() {
    return ". Compile the function with --release "
        + Runtime.version().feature()
        + "."
        + SeeAlso.NEWER_JAVA;
  }

  static StartupException noHandlerInterface(Class<?> type) {
    List<String> callable = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() != Object.class && Signature.of(method).isCallable()) {
        callable.add(type.getName() + "::" + method.getName());
      }
    }
    return new StartupException(
        "Runtime.NoHandlerInterface",
        "Class does not implement an appropriate handler interface: "
            + type.getName()
            + ". Implement RequestHandler, RequestStreamHandler or an interface of"
            + " java.util.function, or name a method in the handler"
            + (callable.isEmpty() ? "." : ", such as " + callable.get(0) + "."),
        null);
  }

  static StartupException rawType(Class<?> type, Class<?> form, TypeVariable<?> parameter) {
    String name = form.getSimpleName();
    return new StartupException(
        "Runtime.RawHandlerType",
        "Class "
            + type.getName()
            + " does not implement "
            + name
            + " with concrete type parameters: nothing says what "
            + parameter
            + " is. Declare it, for instance implements RequestHandler<Map<String, Object>, String>",
        null);
  }

  static StartupException secondTypeIsNoContext(Class<?> type, Class<?> form) {
    return new StartupException(
        "Runtime.HandlerMethodNotFound",
        "Class "
            + type.getName()
            + " implements "
            + form.getSimpleName()
            + ", whose second type must be "
            + Context.class.getName()
            + " for a handler",
        null);
  }

  static StartupException methodNotFound(Class<?> type, String name) {
    StringJoiner refused = new StringJoiner("; ", " Found, but not callable: ", ".");
    refused.setEmptyValue("");
    List<String> names = new ArrayList<>();
    for (Method method : type.getMethods()) {
      names.add(method.getName());
      if (method.getName().equals(name)) {
        refused.add(method.toGenericString() + ", because " + whyRefused(method));
      }
    }
    for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
      for (Method method : declaring.getDeclaredMethods()) {
        if (method.getName().equals(name) && !Modifier.isPublic(method.getModifiers())) {
          refused.add(method.toGenericString() + ", because it is not public");
        }
      }
    }
    return new StartupException(
        "Runtime.HandlerMethodNotFound",
        "No public method named "
            + name
            + " with appropriate method signature found on class "
            + type.getName()
            + "."
            + refused
            + (refused.length() > 0 ? "" : NearestNames.didYouMean(name, names))
            + SeeAlso.METHOD_NOT_FOUND,
        null);
  }

  private static String whyRefused(Method method) {
    List<Argument> arguments = Signature.of(method).arguments();
    int context = arguments.indexOf(Argument.CONTEXT);
    if (context >= 0 && context < arguments.size() - 1) {
      return "a Context must be the last parameter";
    }
    if (arguments.get(0) == Argument.OUTPUT_STREAM) {
      return "an OutputStream must come after an InputStream";
    }
    return "the parameters must be an event, then optionally a stream for the response (an"
        + " OutputStream after an InputStream, or a ResponseStream), then optionally a Context";
  }

  static StartupException notConstructible(Class<?> type) {
    String why = " has no public zero-argument constructor";
    if (type.isInterface()) {
      why = " is an interface. Name a class that implements it";
    } else if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
      why = " cannot be instantiated because it is a non-static inner class. Make it static";
    } else if (Modifier.isAbstract(type.getModifiers())) {
      why = " is abstract. Name a class that extends it";
    }
    return new StartupException(
        "Runtime.HandlerNotConstructible", "Class " + type.getName() + why, null);
  }
}
