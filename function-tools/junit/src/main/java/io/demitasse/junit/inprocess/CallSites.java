package io.demitasse.junit.inprocess;

import java.lang.classfile.Opcode;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Calls in the code of a class, of which each virtual one of some methods becomes a static one.
 * Both instructions have the same length, and so nothing else moves.
 */
final class CallSites {
  private static final int INTERFACE_LENGTH = 2;
  private static final int STACK_AND_LOCALS = 4;
  private static final int[] LENGTHS = lengths();

  /** What follows the constants in a class file. */
  private final ByteBuffer in;

  private final Set<Integer> methods;
  private final int codeName;
  private final int replacement;

  /**
   * @param afterConstants changed in place
   * @param methods indices of the constants that the calls name
   * @param codeName index of the constant {@code Code}
   * @param replacement index of the static method, with the object as its parameter
   */
  CallSites(byte[] afterConstants, Set<Integer> methods, int codeName, int replacement) {
    this.in = ByteBuffer.wrap(afterConstants);
    this.methods = methods;
    this.codeName = codeName;
    this.replacement = replacement;
  }

  private static int[] lengths() {
    int[] lengths = new int[256];
    for (Opcode opcode : Opcode.values()) {
      if (!opcode.isWide() && opcode.sizeIfFixed() > 0) {
        lengths[opcode.bytecode()] = opcode.sizeIfFixed();
      }
    }
    return lengths;
  }

  void redirect() {
    skip(6);
    skip(INTERFACE_LENGTH * unsignedShort());
    members(); // Fields, which have no code.
    members();
  }

  private void members() {
    for (int count = unsignedShort(); count > 0; count--) {
      skip(6);
      for (int attributes = unsignedShort(); attributes > 0; attributes--) {
        boolean code = unsignedShort() == codeName;
        int end = in.getInt() + in.position();
        if (code) {
          skip(STACK_AND_LOCALS);
          int length = in.getInt();
          code(in.position(), in.position() + length);
        }
        in.position(end);
      }
    }
  }

  private void code(int start, int end) {
    for (int at = start; at < end; at += length(at, start)) {
      if (opcode(at) == Opcode.INVOKEVIRTUAL.bytecode()
          && methods.contains(in.getShort(at + 1) & 0xFFFF)) {
        in.put(at, (byte) Opcode.INVOKESTATIC.bytecode());
        in.putShort(at + 1, (short) replacement);
      }
    }
  }

  private int length(int at, int start) {
    int opcode = opcode(at);
    if (opcode == Opcode.TABLESWITCH.bytecode()) {
      int operands = afterPadding(at, start);
      int targets = in.getInt(operands + 8) - in.getInt(operands + 4) + 1;
      return operands + 12 + 4 * targets - at;
    }
    if (opcode == Opcode.LOOKUPSWITCH.bytecode()) {
      int operands = afterPadding(at, start);
      return operands + 8 + 8 * in.getInt(operands + 4) - at;
    }
    if (opcode == 0xC4) { // wide
      return opcode(at + 1) == Opcode.IINC.bytecode() ? 6 : 4;
    }
    return LENGTHS[opcode];
  }

  /** Operands of a switch begin at a multiple of four, counted from the start of the code. */
  private static int afterPadding(int at, int start) {
    return at + 4 - (at - start) % 4;
  }

  private int opcode(int at) {
    return in.get(at) & 0xFF;
  }

  private int unsignedShort() {
    return in.getShort() & 0xFFFF;
  }

  private void skip(int bytes) {
    in.position(in.position() + bytes);
  }
}
