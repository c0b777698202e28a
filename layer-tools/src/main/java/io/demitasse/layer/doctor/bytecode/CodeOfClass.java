package io.demitasse.layer.doctor.bytecode;

import io.github.dmlloyd.classfile.ClassFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the doctor reads in a class.
 *
 * @param place the jar or folder that it is in
 * @param methods by name and descriptor
 * @param mentions every class that it names
 */
public record CodeOfClass(
    String name,
    Place place,
    int majorVersion,
    int flags,
    Optional<String> superClass,
    List<String> interfaces,
    Map<String, CodeOfMethod> methods,
    SortedSet<String> mentions) {
  /** Who wrote a class. */
  public enum Owner {
    FUNCTION,
    LIBRARY,
    JDK
  }

  /**
   * Where a class is.
   *
   * @param name of the jar in the function; empty for its root
   */
  public record Place(Owner owner, String name) {}

  boolean isInterface() {
    return (flags & ClassFile.ACC_INTERFACE) != 0;
  }

  public boolean isAbstract() {
    return (flags & ClassFile.ACC_ABSTRACT) != 0;
  }

  /** The super-class first. */
  public List<String> parents() {
    List<String> parents = new ArrayList<>();
    superClass.ifPresent(parents::add);
    parents.addAll(interfaces);
    return parents;
  }
}
