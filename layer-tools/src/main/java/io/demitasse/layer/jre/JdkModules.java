package io.demitasse.layer.jre;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The modules of a JDK, by their descriptors. Immutable. */
public final class JdkModules {
  private final Map<String, ModuleDescriptor> descriptors;

  JdkModules(Map<String, ModuleDescriptor> descriptors) {
    this.descriptors = new TreeMap<>(descriptors);
  }

  /** All names, sorted. */
  public Set<String> names() {
    return new TreeSet<>(descriptors.keySet());
  }

  /**
   * All packages of a module, exported or not.
   *
   * @throws IllegalArgumentException if the JDK has no such module
   */
  public Set<String> packages(String module) {
    return descriptor(module).packages();
  }

  /**
   * These modules, and all that they require in turn, as jlink puts them into an image.
   *
   * @throws IllegalArgumentException if the JDK has no such module
   */
  public SortedSet<String> closure(Collection<String> modules) {
    SortedSet<String> closure = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(modules);
    while (!open.isEmpty()) {
      String module = open.pop();
      if (closure.add(module)) {
        for (ModuleDescriptor.Requires required : descriptor(module).requires()) {
          if (!required.modifiers().contains(Modifier.STATIC)) {
            open.push(required.name());
          }
        }
      }
    }
    return closure;
  }

  private ModuleDescriptor descriptor(String module) {
    ModuleDescriptor descriptor = descriptors.get(module);
    if (descriptor == null) {
      throw new IllegalArgumentException("The JDK has no module " + module);
    }
    return descriptor;
  }
}
