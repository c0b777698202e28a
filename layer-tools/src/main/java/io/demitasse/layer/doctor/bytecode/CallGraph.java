package io.demitasse.layer.doctor.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows calls from a handler, in one of two ways.
 *
 * <p>Widely: to every method that may be meant, of any object that the code followed so far makes
 * (rapid type analysis), through services, names of classes, and what the JDK calls back. Closely:
 * only where a call means one method. What is reached closely runs, unless a condition prevents it;
 * what is reached widely may run.
 *
 * <p>Neither goes where the code handles that a class is missing, nor into the JDK.
 */
public final class CallGraph {
  private static final String INITIALISER = "<clinit>()V";
  private static final String CONSTRUCTOR = "<init>()V";

  private final FunctionClasses classes;
  private final TypeHierarchy types;

  /** Whether to follow widely; else the objects that a wide walk found. */
  private final Optional<Set<String>> known;

  private final Deque<CodeOfMethod> open = new ArrayDeque<>();
  private final Map<CodeOfMethod, CodeOfMethod> callers = new LinkedHashMap<>();
  private final Set<CodeOfMethod> followed = new HashSet<>();
  private final List<CodeOfMethod> order = new ArrayList<>();
  private final Set<String> initialised = new HashSet<>();
  private final Set<String> instances = new HashSet<>();
  private final Map<String, Set<String>> calls = new LinkedHashMap<>();
  private final Map<String, List<String>> instancesOf = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final SortedMap<String, CodeOfMethod> uses = new TreeMap<>();

  private CallGraph(FunctionClasses classes, TypeHierarchy types, Optional<Set<String>> known) {
    this.classes = classes;
    this.types = types;
    this.known = known;
    known.ifPresent(found -> {
      for (String type : found) {
        remember(type);
      }
    });
  }

  /** Follows widely. */
  public static Reached widely(
      FunctionClasses classes, TypeHierarchy types, List<CodeOfMethod> roots) {
    return new CallGraph(classes, types, Optional.empty()).follow(roots);
  }

  /** Follows closely, knowing from a wide walk of which classes there are objects. */
  public static Reached closely(
      FunctionClasses classes, TypeHierarchy types, List<CodeOfMethod> roots, Reached wide) {
    return new CallGraph(classes, types, Optional.of(wide.instances())).follow(roots);
  }

  private Reached follow(List<CodeOfMethod> roots) {
    for (CodeOfMethod root : roots) {
      initialise(root.owner(), Optional.of(root));
      if (!root.isStatic()) {
        instantiate(root.owner(), Optional.of(root));
      }
      reach(Optional.of(root), Optional.empty());
    }
    for (CodeOfMethod next = open.poll(); next != null; next = open.poll()) {
      for (Link link : next.links()) {
        if (!link.guarded()) {
          follow(link, next);
        }
      }
    }
    return new Reached(callers, order, instances, uses);
  }

  private boolean isWide() {
    return known.isEmpty();
  }

  private void follow(Link link, CodeOfMethod from) {
    Optional<CodeOfMethod> here = Optional.of(from);
    switch (link.kind()) {
      case NEW -> {
        use(link.owner(), from);
        initialise(link.owner(), here);
        instantiate(link.owner(), here);
      }
      case STATIC, STATIC_FIELD -> {
        use(link.owner(), from);
        initialise(link.owner(), here);
        reach(types.method(link.owner(), link.signature()), here);
      }
      case SPECIAL -> reach(types.method(link.owner(), link.signature()), here);
      case VIRTUAL -> call(link, from);
      case CLASS -> {
        use(link.owner(), from);
        askForProviders(link.owner(), here);
      }
      case LAMBDA -> {
        use(link.owner(), from);
        if (link.name().equals("<init>")) {
          initialise(link.owner(), here);
          instantiate(link.owner(), here);
        }
        reach(types.method(link.owner(), link.signature()), here);
      }
      case BY_NAME -> {
        if (isWide()) {
          initialise(link.owner(), here);
          instantiate(link.owner(), here);
          reach(types.method(link.owner(), CONSTRUCTOR), here);
        }
      }
      case FIELD, CAST -> askForProviders(link.owner(), here);
    }
  }

  private void call(Link link, CodeOfMethod from) {
    Optional<CodeOfMethod> here = Optional.of(from);
    if (isWide()) {
      askForProviders(link.owner(), here);
      if (calls.computeIfAbsent(link.owner(), key -> new HashSet<>()).add(link.signature())) {
        for (String type : List.copyOf(instancesOf.getOrDefault(link.owner(), List.of()))) {
          reach(types.method(type, link.signature()), here);
        }
      }
    } else if (classes.has(link.owner())) {
      Set<CodeOfMethod> targets = new HashSet<>();
      for (String type : instancesOf.getOrDefault(link.owner(), List.of())) {
        types.method(type, link.signature()).ifPresent(targets::add);
      }
      if (targets.size() == 1) {
        reach(Optional.of(targets.iterator().next()), here);
      }
    }
  }

  private void initialise(String type, Optional<CodeOfMethod> from) {
    if (initialised.add(type) && classes.has(type)) {
      classes
          .find(type)
          .ifPresent(code -> {
            reach(Optional.ofNullable(code.methods().get(INITIALISER)), from);
            for (String parent : code.parents()) {
              from.ifPresent(method -> use(parent, method));
            }
            code.superClass().ifPresent(parent -> initialise(parent, from));
          });
    }
  }

  private void instantiate(String type, Optional<CodeOfMethod> from) {
    if (!classes.has(type) || !instances.add(type) || !isWide()) {
      return;
    }
    remember(type);
    for (String above : types.superTypes(type)) {
      for (String signature : List.copyOf(calls.getOrDefault(above, Set.of()))) {
        reach(types.method(type, signature), from);
      }
    }
    calledByJdk(type, from);
  }

  private void remember(String type) {
    for (String above : types.superTypes(type)) {
      instancesOf.computeIfAbsent(above, key -> new ArrayList<>()).add(type);
    }
  }

  /** The JDK calls methods that it declares: those of a Runnable, or of every object. */
  private void calledByJdk(String type, Optional<CodeOfMethod> from) {
    for (String above : types.superTypes(type)) {
      Optional<CodeOfClass> declared = classes.has(above) ? Optional.empty() : classes.find(above);
      declared.ifPresent(code -> {
        for (CodeOfMethod method : code.methods().values()) {
          if (!method.isStatic() && !method.isPrivate() && !method.name().startsWith("<")) {
            reach(types.method(type, method.signature()), from);
          }
        }
      });
    }
  }

  private void askForProviders(String service, Optional<CodeOfMethod> from) {
    if (isWide() && asked.add(service)) {
      for (String provider : classes.providers(service)) {
        initialise(provider, from);
        instantiate(provider, from);
        reach(types.method(provider, CONSTRUCTOR), from);
      }
    }
  }

  private void use(String type, CodeOfMethod from) {
    if (!classes.has(type)) {
      uses.putIfAbsent(type, from);
    }
  }

  private void reach(Optional<CodeOfMethod> method, Optional<CodeOfMethod> from) {
    method
        .filter(code -> classes.has(code.owner()))
        .filter(followed::add)
        .ifPresent(code -> {
          order.add(code);
          from.filter(caller -> !caller.equals(code))
              .ifPresent(caller -> callers.putIfAbsent(code, caller));
          open.add(code);
        });
  }
}
