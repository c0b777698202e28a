package io.demitasse.junit.inprocess;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Leads what a class says of its process to the process of the function: members of {@code System}
 * to {@link FunctionSystem}, {@code Runtime} to {@link FunctionProcess}, and stack traces to the
 * function's standard error.
 *
 * <p>Constants change, and calls keep their length: so do stack maps. Calls by reflection, and
 * those that the JDK makes, are not seen. A class without such references stays as it is, byte for
 * byte, so tools that know classes by their checksum (JaCoCo) still do.
 */
final class ProcessReferences {
  private static final String SYSTEM = "java/lang/System";
  private static final String RUNTIME = "java/lang/Runtime";
  private static final String RUNTIME_TYPE = "Ljava/lang/Runtime;";
  private static final String FUNCTION_SYSTEM = "io/demitasse/junit/inprocess/FunctionSystem";
  private static final String FUNCTION_PROCESS = "io/demitasse/junit/inprocess/FunctionProcess";
  private static final String PRINT_TRACE = "printStackTrace";
  private static final Set<String> MEMBERS =
      Set.of(
          "out",
          "err",
          "setOut",
          "setErr",
          "getenv",
          "getProperty",
          "setProperty",
          "clearProperty",
          "exit");
  private static final int MAGIC_AND_VERSION = 8;
  private static final int MAX_CONSTANTS = 0xFFFF;
  private static final int NEW_CONSTANTS = 6;

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;

  private ProcessReferences() {}

  /** The same class with other references; the same array if there is nothing to change. */
  static byte[] redirected(byte[] classFile) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    if (!text.contains(SYSTEM) && !text.contains(RUNTIME) && !text.contains(PRINT_TRACE)) {
      return classFile;
    }
    try {
      return redirected(classFile, new DataInputStream(new ByteArrayInputStream(classFile)));
    } catch (IOException e) {
      throw new UncheckedIOException("A class file ends in its constants", e);
    }
  }

  private static byte[] redirected(byte[] classFile, DataInputStream in) throws IOException {
    in.skipNBytes(MAGIC_AND_VERSION);
    byte[][] constants = new byte[in.readUnsignedShort()][];
    for (int i = 1; i < constants.length; i++) {
      constants[i] = constant(in);
      if (constants[i][0] == LONG || constants[i][0] == DOUBLE) {
        i++;
      }
    }
    byte[] rest = in.readAllBytes();
    // First, because the others lead to constants that are not there yet.
    boolean changed = redirectTraces(constants, rest);
    changed |= redirectSystem(constants);
    changed |= redirectRuntime(constants);
    if (!changed || constants.length + NEW_CONSTANTS > MAX_CONSTANTS) {
      return classFile;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 200);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(classFile, 0, MAGIC_AND_VERSION);
    out.writeShort(constants.length + NEW_CONSTANTS);
    for (byte[] constant : constants) {
      if (constant != null) {
        out.write(constant);
      }
    }
    out.write(utf8(FUNCTION_SYSTEM));
    out.write(reference(CLASS, constants.length));
    out.write(utf8(PRINT_TRACE));
    out.write(utf8("(Ljava/lang/Throwable;)V"));
    out.write(reference(NAME_AND_TYPE, constants.length + 2, constants.length + 3));
    out.write(reference(METHOD, constants.length + 1, constants.length + 4));
    out.write(rest);
    return bytes.toByteArray();
  }

  /** With its tag. */
  private static byte[] constant(DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    int length =
        switch (tag) {
          case UTF8 -> -1;
          case CLASS, 8, 16, 19, 20 -> 2;
          case 15 -> 3;
          case LONG, DOUBLE -> 8;
          default -> 4;
        };
    byte[] content;
    if (length < 0) {
      int size = in.readUnsignedShort();
      content = new byte[size + 3];
      content[1] = (byte) (size >>> 8);
      content[2] = (byte) size;
      in.readFully(content, 3, size);
    } else {
      content = new byte[length + 1];
      in.readFully(content, 1, length);
    }
    content[0] = (byte) tag;
    return content;
  }

  /** The class of a member is another; the name and type of the member stay. */
  private static boolean redirectSystem(byte[][] constants) {
    boolean changed = false;
    for (byte[] constant : constants) {
      if (constant != null && (constant[0] == FIELD || constant[0] == METHOD)) {
        byte[] owner = constants[short16(constant, 1)];
        byte[] member = constants[short16(constant, 3)];
        if (text(constants[short16(owner, 1)]).equals(SYSTEM)
            && member[0] == NAME_AND_TYPE
            && MEMBERS.contains(text(constants[short16(member, 1)]))) {
          putShort(constant, 1, constants.length + 1);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** The type is another wherever the class names it. */
  private static boolean redirectRuntime(byte[][] constants) {
    boolean changed = false;
    for (int i = 1; i < constants.length; i++) {
      if (constants[i] != null && constants[i][0] == UTF8) {
        String text = text(constants[i]);
        String redirected =
            text.equals(RUNTIME)
                ? FUNCTION_PROCESS
                : text.replace(RUNTIME_TYPE, "L" + FUNCTION_PROCESS + ";");
        if (!redirected.equals(text)) {
          constants[i] = utf8(redirected);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** Throwables print to the JVM's standard error unless they are told where to. */
  private static boolean redirectTraces(byte[][] constants, byte[] rest) {
    Set<Integer> methods = new HashSet<>();
    int codeName = 0;
    for (int i = 1; i < constants.length; i++) {
      byte[] constant = constants[i];
      if (constant != null && constant[0] == METHOD && isTracePrint(constants, constant)) {
        methods.add(i);
      } else if (constant != null && constant[0] == UTF8 && text(constant).equals("Code")) {
        codeName = i;
      }
    }
    if (!methods.isEmpty()) {
      new CallSites(rest, methods, codeName, constants.length + 5).redirect();
    }
    return !methods.isEmpty();
  }

  private static boolean isTracePrint(byte[][] constants, byte[] method) {
    byte[] member = constants[short16(method, 3)];
    String owner = text(constants[short16(constants[short16(method, 1)], 1)]);
    return text(constants[short16(member, 1)]).equals(PRINT_TRACE)
        && text(constants[short16(member, 3)]).equals("()V")
        && (owner.startsWith("java/")
            || owner.endsWith("Exception")
            || owner.endsWith("Error")
            || owner.endsWith("Throwable"));
  }

  /** One char for each byte: all that is looked for is ASCII, and the rest goes back as it is. */
  private static String text(byte[] utf8) {
    return new String(utf8, 3, utf8.length - 3, StandardCharsets.ISO_8859_1);
  }

  private static byte[] utf8(String text) {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] constant = new byte[content.length + 3];
    constant[0] = UTF8;
    putShort(constant, 1, content.length);
    System.arraycopy(content, 0, constant, 3, content.length);
    return constant;
  }

  private static byte[] reference(int tag, int... indices) {
    byte[] constant = new byte[1 + 2 * indices.length];
    constant[0] = (byte) tag;
    for (int i = 0; i < indices.length; i++) {
      putShort(constant, 1 + 2 * i, indices[i]);
    }
    return constant;
  }

  private static int short16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static void putShort(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >>> 8);
    bytes[at + 1] = (byte) value;
  }
}
