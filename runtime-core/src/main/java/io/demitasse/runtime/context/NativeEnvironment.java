package io.demitasse.runtime.context;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The process's own environment, which child processes inherit, and which Java cannot change:
 * {@code setenv} is a call into libc, and the foreign function interface costs tens of milliseconds
 * of a cold start. Linux shows the memory of a process as a file, so it is overwritten in place.
 */
final class NativeEnvironment {
  /** Number of {@code env_start} among the fields after the command name, proc_pid_stat(5). */
  private static final int ENV_START = 50 - 3;

  private final RandomAccessFile memory;
  private final long address;
  private final byte[] environment;

  private NativeEnvironment(RandomAccessFile memory, long address, byte[] environment) {
    this.memory = memory;
    this.address = address;
    this.environment = environment;
  }

  /** Empty where the system is no Linux, or hides its memory. */
  static Optional<NativeEnvironment> open() {
    try {
      byte[] environment = read("/proc/self/environ");
      RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw");
      NativeEnvironment opened = new NativeEnvironment(memory, environmentAddress(), environment);
      if (opened.isThere()) {
        return Optional.of(opened);
      }
      memory.close();
      return Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The room that the value of a variable has; empty if there is no such variable. */
  Optional<NativeVariable> variable(String name) {
    byte[] prefix = (name + "=").getBytes(StandardCharsets.US_ASCII);
    int start = indexOfVariable(prefix);
    if (start < 0) {
      return Optional.empty();
    }
    int value = start + prefix.length;
    return Optional.of(new NativeVariable(memory, address + value, endOf(value) - value));
  }

  /** Takes a variable away from child processes. An entry cannot be removed, but renamed. */
  void hide(String name) {
    int start = indexOfVariable((name + "=").getBytes(StandardCharsets.US_ASCII));
    if (start >= 0) {
      byte[] entry = new byte[endOf(start) - start];
      // What shells set for each command, to tell it its own name: nobody else reads it.
      entry[0] = '_';
      entry[1] = '=';
      new NativeVariable(memory, address + start, entry.length).write(entry);
    }
  }

  private int endOf(int position) {
    int end = position;
    while (end < environment.length && environment[end] != 0) {
      end++;
    }
    return end;
  }

  private int indexOfVariable(byte[] prefix) {
    int start = 0;
    while (start + prefix.length <= environment.length) {
      int end = start + prefix.length;
      if (Arrays.equals(environment, start, end, prefix, 0, prefix.length)) {
        return start;
      }
      start = endOf(start) + 1;
    }
    return -1;
  }

  private static long environmentAddress() throws IOException {
    String stat = new String(read("/proc/self/stat"), StandardCharsets.ISO_8859_1);
    // The command name may hold spaces and parentheses; nothing after it does.
    int position = stat.lastIndexOf(')') + 2;
    for (int field = 0; field < ENV_START; field++) {
      position = stat.indexOf(' ', position) + 1;
    }
    return Long.parseLong(stat.substring(position, stat.indexOf(' ', position)));
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
  private boolean isThere() throws IOException {
    byte[] found = new byte[environment.length];
    memory.seek(address);
    memory.readFully(found);
    return Arrays.equals(found, environment);
  }
}
