package io.demitasse.local.environment.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Says beforehand why the kernel would not execute a file. It has to be asked, because everything
 * between this process and the kernel hands what the kernel refuses to a shell.
 */
final class ExecutableFormat {
  private static final int HEADER_BYTES = 4096;
  private static final int ELF_MAGIC = 0x7F454C46;
  private static final int ELF_64_BIT = 2;
  private static final int ELF_MACHINE_OFFSET = 18;
  private static final Map<Integer, String> MACHINES = Map.of(62, "x86_64", 183, "arm64");
  private static final String FORMAT = "exec format error";
  private static final String NO_FILE = "no such file or directory";

  private ExecutableFormat() {}

  /** The kernel's words and what is wrong; empty if nothing is. */
  static String problem(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEADER_BYTES);
    }
    if (head.length >= 2 && head[0] == '#' && head[1] == '!') {
      return scriptProblem(head);
    }
    if (head.length > ELF_MACHINE_OFFSET + 1 && ByteBuffer.wrap(head).getInt() == ELF_MAGIC) {
      return elfProblem(head);
    }
    var reason =
        head.length == 0
            ? "the file is empty"
            : "the file is neither a program nor does it begin with #! and an interpreter";
    return "%s (%s)".formatted(FORMAT, reason);
  }

  private static String scriptProblem(byte[] head) {
    var text = new String(head, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    var line = end < 0 ? text : text.substring(0, end);
    if (line.endsWith("\r")) {
      return "%s (the file has Windows line ends; save it with LF alone)".formatted(NO_FILE);
    }
    var interpreter = line.substring(2).strip().split("[ \t]", 2)[0];
    if (interpreter.isEmpty()) {
      return "%s (the first line names no interpreter after #!)".formatted(FORMAT);
    }
    return exists(interpreter)
        ? ""
        : "%s (there is no interpreter %s)".formatted(NO_FILE, interpreter);
  }

  private static boolean exists(String interpreter) {
    try {
      return Files.exists(Path.of(interpreter));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String elfProblem(byte[] head) {
    var order = head[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int machine = ByteBuffer.wrap(head).order(order).getShort(ELF_MACHINE_OFFSET) & 0xFFFF;
    var name = MACHINES.getOrDefault(machine, "machine number " + machine);
    var local =
        List.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm64" : "x86_64";
    if (head[4] != ELF_64_BIT || !name.equals(local)) {
      return "%s (the program is for %s%s and this machine is %s)"
          .formatted(FORMAT, head[4] == ELF_64_BIT ? "" : "32 bit, ", name, local);
    }
    return "";
  }
}
