package io.demitasse.layer.doctor.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds methods as the JVM does: by class, super-classes and interfaces. */
public final class TypeHierarchy {
  private final FunctionClasses classes;
  private final Map<String, Set<String>> superTypes = new HashMap<>();

  public TypeHierarchy(FunctionClasses classes) {
    this.classes = classes;
  }

  /** The type itself, and all above it that can be read. */
  public Set<String> superTypes(String name) {
    Set<String> known = superTypes.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>();
      open.add(name);
      while (!open.isEmpty()) {
        String type = open.poll();
        if (known.add(type)) {
          classes.find(type).ifPresent(code -> open.addAll(code.parents()));
        }
      }
      superTypes.put(name, known);
    }
    return known;
  }

  /** The code that runs when this method of an object of the type is called. */
  public Optional<CodeOfMethod> method(String type, String signature) {
    Optional<CodeOfMethod> ofInterface = Optional.empty();
    for (String name : superTypes(type)) {
      Optional<CodeOfMethod> found = classes.find(name).map(code -> code.methods().get(signature));
      if (found.isPresent() && !found.get().isAbstract()) {
        boolean isInterface = classes.find(name).map(CodeOfClass::isInterface).orElse(false);
        if (!isInterface) {
          return found;
        }
        ofInterface = ofInterface.or(() -> found);
      }
    }
    return ofInterface;
  }
}
