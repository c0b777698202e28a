package io.demitasse.layer.doctor.bytecode;

import io.demitasse.layer.doctor.bytecode.Link.Kind;
import io.github.dmlloyd.classfile.CodeElement;
import io.github.dmlloyd.classfile.CodeModel;
import io.github.dmlloyd.classfile.Instruction;
import io.github.dmlloyd.classfile.MethodModel;
import io.github.dmlloyd.classfile.Opcode;
import io.github.dmlloyd.classfile.attribute.CodeAttribute;
import io.github.dmlloyd.classfile.constantpool.ClassEntry;
import io.github.dmlloyd.classfile.constantpool.LoadableConstantEntry;
import io.github.dmlloyd.classfile.constantpool.MethodHandleEntry;
import io.github.dmlloyd.classfile.constantpool.StringEntry;
import io.github.dmlloyd.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import io.github.dmlloyd.classfile.instruction.ExceptionCatch;
import io.github.dmlloyd.classfile.instruction.FieldInstruction;
import io.github.dmlloyd.classfile.instruction.InvokeDynamicInstruction;
import io.github.dmlloyd.classfile.instruction.InvokeInstruction;
import io.github.dmlloyd.classfile.instruction.NewMultiArrayInstruction;
import io.github.dmlloyd.classfile.instruction.NewObjectInstruction;
import io.github.dmlloyd.classfile.instruction.NewReferenceArrayInstruction;
import io.github.dmlloyd.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the links of one method. */
final class CodeReader {
  /** Whoever catches one of these says that a class may be missing. */
  private static final Set<String> OF_MISSING_CLASSES =
      Set.of(
          "java/lang/NoClassDefFoundError",
          "java/lang/LinkageError",
          "java/lang/IncompatibleClassChangeError",
          "java/lang/ExceptionInInitializerError",
          "java/lang/ClassNotFoundException");

  /** Libraries catch these around what is optional; a handler does so around everything. */
  private static final Set<String> OF_ANYTHING = Set.of("java/lang/Throwable", "java/lang/Error");

  private final boolean ofFunction;
  private final Optional<CodeModel> code;
  private final List<Link> links = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final List<int[]> guards = new ArrayList<>();
  private Optional<String> lastString = Optional.empty();
  private int position;

  CodeReader(boolean ofFunction, CodeModel code) {
    this.ofFunction = ofFunction;
    this.code = Optional.of(code);
  }

  private CodeReader() {
    this.ofFunction = false;
    this.code = Optional.empty();
  }

  /** For a method without code. */
  static CodeReader ofNothing() {
    return new CodeReader();
  }

  CodeOfMethod read(String owner, MethodModel method) {
    code.ifPresent(this::readCode);
    return new CodeOfMethod(
        owner,
        method.methodName().stringValue(),
        method.methodType().stringValue(),
        method.flags().flagsMask(),
        links,
        strings);
  }

  private void readCode(CodeModel model) {
    if (model instanceof CodeAttribute attribute) {
      for (ExceptionCatch handler : model.exceptionHandlers()) {
        if (handler.catchType().map(this::guards).orElse(false)) {
          guards.add(
              new int[] {
                attribute.labelToBci(handler.tryStart()), attribute.labelToBci(handler.tryEnd())
              });
        }
      }
    }
    for (CodeElement element : model) {
      if (element instanceof Instruction instruction) {
        readInstruction(instruction);
        position += instruction.sizeInBytes();
      }
    }
  }

  private boolean guards(ClassEntry caught) {
    String name = caught.asInternalName();
    return OF_MISSING_CLASSES.contains(name) || (!ofFunction && OF_ANYTHING.contains(name));
  }

  private void readInstruction(Instruction instruction) {
    Optional<String> string = lastString;
    lastString = Optional.empty();
    switch (instruction) {
      case NewObjectInstruction made -> add(Kind.NEW, made.className());
      case NewReferenceArrayInstruction made -> add(Kind.CLASS, made.componentType());
      case NewMultiArrayInstruction made -> add(Kind.CLASS, made.arrayType());
      case TypeCheckInstruction check -> add(Kind.CAST, check.type());
      case FieldInstruction field ->
          add(
              field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC
                  ? Kind.STATIC_FIELD
                  : Kind.FIELD,
              field.owner().asInternalName(),
              field.name().stringValue(),
              field.type().stringValue());
      case InvokeInstruction call -> readCall(call, string);
      case InvokeDynamicInstruction call -> readDynamic(call);
      case LoadConstantInstruction constant -> readConstant(constant.constantEntry());
      default -> lastString = string.filter(text -> isConstant(instruction));
    }
  }

  /** Between a name and {@code Class.forName} stand at most the other arguments. */
  private static boolean isConstant(Instruction instruction) {
    return switch (instruction.opcode().kind()) {
      case CONSTANT, LOAD -> true;
      default -> false;
    };
  }

  private void readCall(InvokeInstruction call, Optional<String> string) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    Kind kind =
        switch (call.opcode()) {
          case INVOKESTATIC -> Kind.STATIC;
          case INVOKESPECIAL -> Kind.SPECIAL;
          default -> Kind.VIRTUAL;
        };
    add(kind, owner, name, call.type().stringValue());
    boolean loads =
        (owner.equals("java/lang/Class") && name.equals("forName"))
            || (owner.equals("java/lang/ClassLoader") && name.equals("loadClass"));
    if (loads && string.isPresent()) {
      add(Kind.BY_NAME, string.get().replace('.', '/'), "", "");
    }
  }

  private void readDynamic(InvokeDynamicInstruction call) {
    for (LoadableConstantEntry argument : call.invokedynamic().bootstrap().arguments()) {
      if (argument instanceof MethodHandleEntry handle) {
        var target = handle.reference();
        add(
            Kind.LAMBDA,
            target.owner().asInternalName(),
            target.name().stringValue(),
            target.type().stringValue());
      } else if (argument instanceof StringEntry text) {
        strings.add(text.stringValue());
      }
    }
  }

  private void readConstant(LoadableConstantEntry constant) {
    if (constant instanceof StringEntry text) {
      strings.add(text.stringValue());
      lastString = Optional.of(text.stringValue());
    } else if (constant instanceof ClassEntry type) {
      add(Kind.CLASS, type);
    }
  }

  private void add(Kind kind, ClassEntry type) {
    add(kind, type.asInternalName(), "", "");
  }

  private void add(Kind kind, String owner, String name, String descriptor) {
    for (String type : ClassReader.element(owner)) {
      links.add(new Link(kind, type, name, descriptor, isGuarded()));
    }
  }

  private boolean isGuarded() {
    for (int[] guard : guards) {
      if (position >= guard[0] && position < guard[1]) {
        return true;
      }
    }
    return false;
  }
}
