package io.demitasse.runtime.context;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * The array that says which variables the process has: the kernel puts it on the stack, libc gives
 * it to child processes. Only the last one can leave and come back by a single write, which is why
 * the variable in question changes places with it.
 */
final class EnvironmentPointers {
  private static final int POINTER = Long.BYTES;

  private final RandomAccessFile memory;
  private final long slot;
  private final long variable;

  private EnvironmentPointers(RandomAccessFile memory, long slot, long variable) {
    this.memory = memory;
    this.slot = slot;
    this.variable = variable;
  }

  /**
   * @param stack where argc is, behind it the arguments, the variables, and a zero after each
   * @param variable the address of its text
   * @param count of all variables
   * @throws IOException also where the array is not what is expected there
   */
  static EnvironmentPointers find(RandomAccessFile memory, long stack, long variable, int count)
      throws IOException {
    int arguments = (int) read(memory, stack, 1)[0];
    long first = stack + POINTER * (arguments + 2L);
    long[] pointers = read(memory, first, count + 1);
    int found = 0;
    while (found < count && pointers[found] != variable) {
      found++;
    }
    if (found == count || pointers[count] != 0) {
      throw new IOException("The variables of this process are elsewhere");
    }
    long last = first + POINTER * (count - 1L);
    if (found < count - 1) {
      write(memory, first + POINTER * (long) found, pointers[count - 1]);
      write(memory, last, variable);
    }
    return new EnvironmentPointers(memory, last, variable);
  }

  /** Shows the variable to child processes that start from now on, or hides it. */
  void show(boolean visible) throws IOException {
    write(memory, slot, visible ? variable : 0);
  }

  private static long[] read(RandomAccessFile memory, long address, int count) throws IOException {
    byte[] bytes = new byte[POINTER * count];
    memory.seek(address);
    memory.readFully(bytes);
    long[] pointers = new long[count];
    for (int i = bytes.length - 1; i >= 0; i--) {
      pointers[i / POINTER] = pointers[i / POINTER] << 8 | (bytes[i] & 0xFF);
    }
    return pointers;
  }

  /** In the byte order of x86_64 and of Linux on arm64. */
  private static void write(RandomAccessFile memory, long address, long pointer)
      throws IOException {
    byte[] bytes = new byte[POINTER];
    for (int i = 0; i < POINTER; i++) {
      bytes[i] = (byte) (pointer >>> (8 * i));
    }
    memory.seek(address);
    memory.write(bytes);
  }
}
