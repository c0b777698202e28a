package io.demitasse.layer.doctor.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What code was followed to.
 *
 * @param callers of each method that was followed, the method that led there first; the ways end at
 *     methods without one
 * @param methods in the order in which they were reached
 * @param instances classes of which objects are made
 * @param uses for each class that is used and not the function's, the method that uses it first
 */
public record Reached(
    Map<CodeOfMethod, CodeOfMethod> callers,
    List<CodeOfMethod> methods,
    Set<String> instances,
    SortedMap<String, CodeOfMethod> uses) {

  /** From the handler to this method, at most its last steps. */
  public List<String> way(CodeOfMethod last) {
    List<String> way = new ArrayList<>();
    Map<CodeOfMethod, Boolean> seen = new HashMap<>();
    CodeOfMethod step = last;
    while (step != null && seen.put(step, true) == null) {
      way.add(0, step.readable());
      step = callers.get(step);
    }
    return way;
  }
}
