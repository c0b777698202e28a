package io.demitasse.layer.doctor.need;

import io.demitasse.layer.doctor.bytecode.CallGraph;
import io.demitasse.layer.doctor.bytecode.ClassReader;
import io.demitasse.layer.doctor.bytecode.CodeOfClass;
import io.demitasse.layer.doctor.bytecode.CodeOfClass.Owner;
import io.demitasse.layer.doctor.bytecode.CodeOfMethod;
import io.demitasse.layer.doctor.bytecode.FunctionClasses;
import io.demitasse.layer.doctor.bytecode.Reached;
import io.demitasse.layer.doctor.bytecode.TypeHierarchy;
import io.demitasse.layer.doctor.need.Need.Certainty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what a function needs of the JDK, each once, by its highest certainty. */
public final class NeedsFinder {
  private final FunctionClasses classes;
  private final Platform platform;
  private final Map<String, Need> needs = new LinkedHashMap<>();

  public NeedsFinder(FunctionClasses classes, Platform platform) {
    this.classes = classes;
    this.platform = platform;
  }

  /**
   * Follows the code from these methods.
   *
   * @param entries what the runtime calls; of none, all is merely mentioned
   */
  public Collection<Need> find(TypeHierarchy types, List<CodeOfMethod> entries) {
    Reached wide = CallGraph.widely(classes, types, entries);
    Reached close = CallGraph.closely(classes, types, entries, wide);
    entries.forEach(entry -> addSignatures(entry.owner()));
    addUses(close, Certainty.WILL);
    addData(close, Certainty.WILL);
    addUses(wide, Certainty.MAY);
    addData(wide, Certainty.MAY);
    addMentions();
    return needs.values();
  }

  private void addUses(Reached reached, Certainty certainty) {
    reached
        .uses()
        .forEach((type, user) -> {
          List<String> way = new ArrayList<>(reached.way(user));
          addPackage(type, certainty, way);
        });
  }

  /** The runtime asks the class of the handler for its methods, which loads what they name. */
  private void addSignatures(String handler) {
    classes
        .find(handler)
        .ifPresent(code -> {
          for (CodeOfMethod method : code.methods().values()) {
            if (method.isPublic()) {
              var types = new java.util.TreeSet<String>();
              ClassReader.addDescriptor(method.descriptor(), types);
              types.forEach(type -> addPackage(type, Certainty.WILL, List.of(method.readable())));
            }
          }
          code.parents()
              .forEach(parent ->
                  addPackage(parent, Certainty.WILL, List.of(HandlerBinding.dotted(handler))));
        });
  }

  private void addData(Reached reached, Certainty certainty) {
    for (CodeOfMethod method : reached.methods()) {
      boolean own =
          classes.place(method.owner()).map(place -> place.owner() == Owner.FUNCTION).orElse(false);
      // Libraries have tables of charsets and languages for whoever may ask.
      if (own) {
        for (DataNeeds.Datum datum : DataNeeds.of(method)) {
          Certainty least = datum.certain() ? certainty : Certainty.MAY;
          add(new Need(datum.module(), datum.text(), false, least, reached.way(method)));
        }
      }
    }
  }

  private void addMentions() {
    for (String name : classes.names()) {
      Optional<CodeOfClass> code = classes.find(name);
      code.ifPresent(type ->
          type.mentions()
              .forEach(used ->
                  addPackage(used, Certainty.MENTIONED, List.of(HandlerBinding.dotted(name)))));
    }
    for (String service : classes.services()) {
      addPackage(service, Certainty.MENTIONED, List.of("META-INF/services/" + service));
    }
  }

  private void addPackage(String type, Certainty certainty, List<String> way) {
    if (classes.has(type)) {
      return;
    }
    platform
        .moduleOf(type)
        .ifPresent(module -> {
          String name = type.substring(0, type.lastIndexOf('/')).replace('/', '.');
          add(new Need(module, name, true, certainty, way));
        });
  }

  private void add(Need need) {
    needs.merge(
        need.readable(),
        need,
        (known, other) -> other.certainty().compareTo(known.certainty()) < 0 ? other : known);
  }
}
