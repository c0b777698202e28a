package io.demitasse.layer.doctor.bytecode;

import io.demitasse.layer.doctor.bytecode.CodeOfClass.Owner;
import io.demitasse.layer.doctor.bytecode.CodeOfClass.Place;
import io.github.dmlloyd.classfile.ClassFile;
import io.github.dmlloyd.classfile.ClassModel;
import io.github.dmlloyd.classfile.MethodModel;
import io.github.dmlloyd.classfile.constantpool.ClassEntry;
import io.github.dmlloyd.classfile.constantpool.PoolEntry;
import io.github.dmlloyd.classfile.constantpool.Utf8Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads class files by the API of the JDK. */
public final class ClassReader {
  private static final ClassFile FILES = ClassFile.of();

  private ClassReader() {}

  /**
   * Reads a class with all its code.
   *
   * @throws IllegalArgumentException if it is none
   */
  static CodeOfClass read(byte[] bytes, Place place) {
    ClassModel model = FILES.parse(bytes);
    String name = model.thisClass().asInternalName();
    Map<String, CodeOfMethod> methods = new HashMap<>();
    for (MethodModel method : model.methods()) {
      CodeOfMethod code =
          method
              .code()
              .map(body -> new CodeReader(place.owner() == Owner.FUNCTION, body))
              .orElseGet(CodeReader::ofNothing)
              .read(name, method);
      methods.put(code.signature(), code);
    }
    return new CodeOfClass(
        name,
        place,
        model.majorVersion(),
        model.flags().flagsMask(),
        model.superclass().map(ClassEntry::asInternalName),
        model.interfaces().stream().map(ClassEntry::asInternalName).toList(),
        methods,
        mentions(model));
  }

  /** Reads only what stands at the head of a class file: which Java it is for. */
  static int majorVersion(byte[] bytes) {
    boolean isClass =
        bytes.length >= 8
            && bytes[0] == (byte) 0xCA
            && bytes[1] == (byte) 0xFE
            && bytes[2] == (byte) 0xBA
            && bytes[3] == (byte) 0xBE;
    return isClass ? ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF) : -1;
  }

  private static SortedSet<String> mentions(ClassModel model) {
    SortedSet<String> mentions = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry used) {
        addType(used.asInternalName(), mentions);
      } else if (entry instanceof Utf8Entry text && isDescriptor(text.stringValue())) {
        addDescriptor(text.stringValue(), mentions);
      }
    }
    mentions.remove(model.thisClass().asInternalName());
    return mentions;
  }

  private static boolean isDescriptor(String text) {
    boolean ofMethod = text.startsWith("(") && text.indexOf(')') > 0;
    boolean ofField = text.startsWith("L") && text.endsWith(";") && text.indexOf(' ') < 0;
    return ofMethod || ofField;
  }

  /** The classes that a descriptor of a field or a method names. */
  public static void addDescriptor(String descriptor, SortedSet<String> types) {
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = descriptor.indexOf(';', start);
      if (end < 0) {
        return;
      }
      String type = descriptor.substring(start + 1, end);
      if (type.indexOf('<') < 0) {
        types.add(type);
      }
      start = descriptor.indexOf('L', end);
    }
  }

  private static void addType(String name, SortedSet<String> types) {
    if (name.startsWith("[")) {
      addDescriptor(name, types);
    } else {
      types.add(name);
    }
  }

  /** The class of which this is an array, however deep; empty for numbers. */
  static List<String> element(String name) {
    SortedSet<String> types = new TreeSet<>();
    addType(name, types);
    return List.copyOf(types);
  }
}
