package io.demitasse.layer.doctor;

import io.github.dmlloyd.classfile.ClassFile;
import java.util.List;
import java.util.Objects;

/**
 * What the doctor reads in a method.
 *
 * @param strings constants of text
 */
record CodeOfMethod(
    String owner,
    String name,
    String descriptor,
    int flags,
    List<Link> links,
    List<String> strings) {
  String signature() {
    return name + descriptor;
  }

  String readable() {
    return owner.replace('/', '.') + "." + name;
  }

  boolean isStatic() {
    return (flags & ClassFile.ACC_STATIC) != 0;
  }

  boolean isPublic() {
    return (flags & ClassFile.ACC_PUBLIC) != 0;
  }

  boolean isPrivate() {
    return (flags & ClassFile.ACC_PRIVATE) != 0;
  }

  boolean isAbstract() {
    return (flags & ClassFile.ACC_ABSTRACT) != 0;
  }

  /** A class has one method of a name and a descriptor. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CodeOfMethod method
        && method.owner.equals(owner)
        && method.name.equals(name)
        && method.descriptor.equals(descriptor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(owner, name, descriptor);
  }
}
