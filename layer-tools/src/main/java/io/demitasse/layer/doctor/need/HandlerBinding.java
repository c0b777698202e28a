package io.demitasse.layer.doctor.need;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.doctor.bytecode.CodeOfClass;
import io.demitasse.layer.doctor.bytecode.CodeOfClass.Owner;
import io.demitasse.layer.doctor.bytecode.CodeOfMethod;
import io.demitasse.layer.doctor.bytecode.FunctionClasses;
import io.demitasse.layer.doctor.bytecode.TypeHierarchy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a handler names, by the rules of the runtime. */
public final class HandlerBinding {
  private static final String LAMBDA = "com/amazonaws/services/lambda/runtime/";
  private static final Map<String, String> METHODS_OF_INTERFACES =
      Map.of(
          LAMBDA + "RequestStreamHandler",
          "handleRequest",
          LAMBDA + "RequestHandler",
          "handleRequest",
          "java/util/function/Function",
          "apply",
          "java/util/function/BiFunction",
          "apply",
          "java/util/function/Supplier",
          "get",
          "java/util/function/Consumer",
          "accept",
          "java/util/function/BiConsumer",
          "accept");

  private final FunctionClasses classes;
  private final TypeHierarchy types;

  public HandlerBinding(FunctionClasses classes, TypeHierarchy types) {
    this.classes = classes;
    this.types = types;
  }

  /**
   * What was found.
   *
   * @param problem why the handler cannot be bound; empty if it can
   * @param entries methods that the runtime calls: of the handler, and of a serializer
   */
  public record Bound(Optional<Problem> problem, List<CodeOfMethod> entries) {
    private static Bound failed(Troubleshooting help, String text) {
      return new Bound(Optional.of(new Problem(help, text)), List.of());
    }
  }

  /** Why a handler cannot be bound, and where more is said of it. */
  public record Problem(Troubleshooting help, String text) {}

  /** Binds a handler such as {@code com.example.Hello::handle}. */
  public Bound bind(String handler) {
    int split = handler.lastIndexOf("::");
    String className = (split < 0 ? handler : handler.substring(0, split)).replace('.', '/');
    String method = split < 0 ? "" : handler.substring(split + 2);
    Optional<CodeOfClass> found = classes.find(className);
    if (found.isEmpty()) {
      return Bound.failed(Troubleshooting.CLASS_NOT_FOUND, absent(className));
    }
    CodeOfClass type = found.get();
    Optional<String> missing = missingAbove(type);
    if (missing.isPresent()) {
      return Bound.failed(
          Troubleshooting.MISSING_LIBRARY,
          dotted(className)
              + " extends or implements "
              + dotted(missing.get())
              + ", which is neither in the function nor in the JDK nor in the layer. Add the library"
              + " that has it.");
    }
    List<CodeOfMethod> candidates = method.isEmpty() ? ofInterfaces(type) : named(type, method);
    if (candidates.isEmpty()) {
      return Bound.failed(
          Troubleshooting.METHOD_NOT_FOUND,
          method.isEmpty()
              ? dotted(className)
                  + " implements no interface of handlers. Name a method:"
                  + " CLASS::METHOD."
              : "The class "
                  + dotted(className)
                  + " has no public method "
                  + method
                  + ", of its"
                  + " own or inherited, with parameters that a handler can have.");
    }
    List<CodeOfMethod> entries = new ArrayList<>(candidates);
    if (candidates.stream().anyMatch(code -> !code.isStatic())) {
      CodeOfMethod constructor = type.methods().get("<init>()V");
      if (type.isAbstract() || constructor == null || !constructor.isPublic()) {
        return Bound.failed(
            Troubleshooting.CLASS_NOT_MADE,
            dotted(className)
                + " cannot be made: "
                + (type.isAbstract()
                    ? "it is abstract."
                    : "it has no public constructor without parameters."));
      }
      entries.add(constructor);
      types.method(className, "close()V").ifPresent(entries::add);
    }
    entries.addAll(serializers());
    return new Bound(Optional.empty(), entries);
  }

  private String absent(String className) {
    String advice = "";
    int dot = className.lastIndexOf('/');
    if (dot > 0 && classes.has(className.substring(0, dot))) {
      advice =
          " Did you mean "
              + dotted(className.substring(0, dot))
              + "::"
              + className.substring(dot + 1)
              + "?";
    }
    return "There is no class "
        + dotted(className)
        + " at the root of the function or in a jar in lib/."
        + advice;
  }

  /** A type above this one that nobody has: then the class cannot be loaded. */
  private Optional<String> missingAbove(CodeOfClass type) {
    for (String above : types.superTypes(type.name())) {
      boolean ofLayer = above.startsWith(LAMBDA) || above.startsWith("io/demitasse/");
      if (!ofLayer && classes.find(above).isEmpty()) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private List<CodeOfMethod> ofInterfaces(CodeOfClass type) {
    Set<String> above = types.superTypes(type.name());
    for (String handler : List.of("RequestStreamHandler", "RequestHandler")) {
      if (above.contains(LAMBDA + handler)) {
        return named(type, "handleRequest");
      }
    }
    for (Map.Entry<String, String> form : METHODS_OF_INTERFACES.entrySet()) {
      if (above.contains(form.getKey())) {
        return named(type, form.getValue());
      }
    }
    return List.of();
  }

  /** Those of super-classes and interfaces too; the most special one of each signature. */
  private List<CodeOfMethod> named(CodeOfClass type, String method) {
    Map<String, CodeOfMethod> found = new LinkedHashMap<>();
    for (String above : types.superTypes(type.name())) {
      classes
          .find(above)
          .ifPresent(code -> {
            for (CodeOfMethod candidate : code.methods().values()) {
              if (candidate.name().equals(method)
                  && candidate.isPublic()
                  && !candidate.isAbstract()
                  && HandlerParameters.areCallable(candidate.descriptor())) {
                types
                    .method(type.name(), candidate.signature())
                    .ifPresent(runs -> found.putIfAbsent(runs.signature(), runs));
              }
            }
          });
    }
    return List.copyOf(found.values());
  }

  private List<CodeOfMethod> serializers() {
    List<CodeOfMethod> entries = new ArrayList<>();
    for (String provider : classes.providers(LAMBDA + "CustomPojoSerializer")) {
      classes
          .find(provider)
          .ifPresent(code -> {
            for (CodeOfMethod method : code.methods().values()) {
              if (method.name().equals("<init>")
                  || method.name().equals("fromJson")
                  || method.name().equals("toJson")) {
                entries.add(method);
              }
            }
          });
    }
    return entries;
  }

  /** For a function whose handler is not told: all classes of it that can be one. */
  public List<CodeOfMethod> guess() {
    List<CodeOfMethod> handlers = new ArrayList<>();
    List<CodeOfMethod> all = new ArrayList<>();
    int own = 0;
    for (String name : classes.names()) {
      if (classes.place(name).map(place -> place.owner() == Owner.FUNCTION).orElse(false)) {
        own++;
        Optional<CodeOfClass> code = classes.find(name);
        code.ifPresent(type -> {
          all.addAll(type.methods().values());
          Set<String> above = types.superTypes(name);
          if (above.contains(LAMBDA + "RequestHandler")
              || above.contains(LAMBDA + "RequestStreamHandler")) {
            handlers.addAll(type.methods().values());
          }
        });
      }
    }
    if (!handlers.isEmpty()) {
      return handlers;
    }
    // An uber-jar has its libraries where others have the function.
    return own <= 200 ? all : List.of();
  }

  static String dotted(String name) {
    return name.replace('/', '.');
  }
}
