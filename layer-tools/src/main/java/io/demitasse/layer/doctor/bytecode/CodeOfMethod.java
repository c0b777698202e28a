package io.demitasse.layer.doctor.bytecode;

import io.github.dmlloyd.classfile.ClassFile;
import java.util.List;
import java.util.Objects;

/**
 * What the doctor reads in a method.
 *
 * @param strings constants of text
 */
public record CodeOfMethod(
    String owner,
    String name,
    String descriptor,
    int flags,
    List<Link> links,
    List<String> strings) {
  public String signature() {
    return name + descriptor;
  }

  public String readable() {
    return owner.replace('/', '.') + "." + name;
  }

  public boolean isStatic() {
    return (flags & ClassFile.ACC_STATIC) != 0;
  }

  public boolean isPublic() {
    return (flags & ClassFile.ACC_PUBLIC) != 0;
  }

  boolean isPrivate() {
    return (flags & ClassFile.ACC_PRIVATE) != 0;
  }

  public boolean isAbstract() {
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
