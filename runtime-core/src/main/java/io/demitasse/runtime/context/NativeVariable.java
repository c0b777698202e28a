package io.demitasse.runtime.context;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A variable of the process's own environment, which child processes inherit, and which Java cannot
 * set: {@code setenv} is a call into libc, and the foreign function interface costs tens of
 * milliseconds of a cold start. Linux shows the memory of a process as a file, so the value is
 * overwritten in place. The bootstrap reserves the room by exporting a placeholder.
 */
final class NativeVariable {
  /** Numbers among the fields after the command name, proc_pid_stat(5). */
  private static final int START_STACK = 28 - 3;

  private static final int ENV_START = 50 - 3;

  private final RandomAccessFile memory;
  private final long address;
  private final int capacity;
  private final Optional<EnvironmentPointers> pointers;

  private NativeVariable(
      RandomAccessFile memory, long address, int capacity, Optional<EnvironmentPointers> pointers) {
    this.memory = memory;
    this.address = address;
    this.capacity = capacity;
    this.pointers = pointers;
  }

  /** Empty where the system is no Linux, hides its memory, or does not have the variable. */
  static Optional<NativeVariable> find(String name) {
    try {
      byte[] environment = read("/proc/self/environ");
      byte[] prefix = (name + "=").getBytes(StandardCharsets.US_ASCII);
      int start = indexOfVariable(environment, prefix);
      if (start < 0) {
        return Optional.empty();
      }
      int value = start + prefix.length;
      int end = value;
      while (end < environment.length && environment[end] != 0) {
        end++;
      }
      RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw");
      String stat = stat();
      long address = field(stat, ENV_START);
      if (holds(memory, address, environment, start, end)) {
        return Optional.of(
            new NativeVariable(
                memory,
                address + value,
                end - value,
                pointers(memory, stat, address + start, environment)));
      }
      memory.close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes a variable from child processes for good. Its entry becomes that of {@code _}, by which a
   * shell tells a command its own name.
   */
  static void forget(String name) {
    Optional<NativeVariable> found = find(name);
    if (found.isPresent()) {
      NativeVariable variable = found.get();
      int prefix = name.length() + 1;
      byte[] entry = new byte[prefix + variable.capacity];
      entry[0] = '_';
      entry[1] = '=';
      try (RandomAccessFile memory = variable.memory) {
        memory.seek(variable.address - prefix);
        memory.write(entry);
      } catch (IOException e) {
        // Children see it, as where the system hides the memory of this process.
      }
    }
  }

  private static int indexOfVariable(byte[] environment, byte[] prefix) {
    int start = 0;
    while (start + prefix.length <= environment.length) {
      int end = start + prefix.length;
      if (Arrays.equals(environment, start, end, prefix, 0, prefix.length)) {
        return start;
      }
      while (start < environment.length && environment[start] != 0) {
        start++;
      }
      start++;
    }
    return -1;
  }

  private static String stat() throws IOException {
    String stat = new String(read("/proc/self/stat"), StandardCharsets.ISO_8859_1);
    // The command name may hold spaces and parentheses; nothing after it does.
    return stat.substring(stat.lastIndexOf(')') + 2);
  }

  private static long field(String stat, int number) {
    int position = 0;
    for (int field = 0; field < number; field++) {
      position = stat.indexOf(' ', position) + 1;
    }
    return Long.parseLong(stat.substring(position, stat.indexOf(' ', position)));
  }

  /** Empty where libc has an array of its own by now: then the variable stays, without a value. */
  private static Optional<EnvironmentPointers> pointers(
      RandomAccessFile memory, String stat, long variable, byte[] environment) {
    int count = 0;
    for (byte b : environment) {
      if (b == 0) {
        count++;
      }
    }
    try {
      return Optional.of(
          EnvironmentPointers.find(memory, field(stat, START_STACK), variable, count));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Not {@code readAllBytes}, which asks for a length and a position that such files lack. */
  private static byte[] read(String file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      byte[] bytes = new byte[8192];
      int length = 0;
      for (int count = in.read(bytes, 0, bytes.length); count > 0; ) {
        length += count;
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * length);
        }
        count = in.read(bytes, length, bytes.length - length);
      }
      return Arrays.copyOf(bytes, length);
    }
  }

  /** Writing to a wrong address would be worse than not writing. */
  private static boolean holds(
      RandomAccessFile memory, long address, byte[] environment, int from, int to)
      throws IOException {
    byte[] found = new byte[to - from];
    memory.seek(address + from);
    memory.readFully(found);
    return Arrays.equals(found, 0, found.length, environment, from, to);
  }

  /**
   * Sets the value; {@code ""} hides the variable. A value that is longer than the room is left
   * out, not cut.
   */
  void set(String value) throws IOException {
    byte[] bytes = new byte[capacity];
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    boolean fits = text.length <= capacity;
    if (fits) {
      System.arraycopy(text, 0, bytes, 0, text.length);
    }
    memory.seek(address);
    memory.write(bytes);
    if (pointers.isPresent()) {
      pointers.get().show(fits && text.length > 0);
    }
  }
}
