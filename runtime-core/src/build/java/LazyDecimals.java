import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build: copies the classes of jackson-core that use four decimal constants, and has
 * them take these from a class of their own.
 *
 * <p>The constants bound numbers that are converted to int or long, which hardly any event needs.
 * But the static initialiser of every JSON parser makes them, and with them initialises {@code
 * BigDecimal}, which in JDK 25 computes 5 to the 65,536th at every cold start.
 */
public final class LazyDecimals {
  private static final String PACKAGE = "com/fasterxml/jackson/core/base/";
  private static final List<String> CONSTANTS =
      List.of("MIN_LONG", "MAX_LONG", "MIN_INT", "MAX_INT");
  private static final ClassDesc BASE = ClassDesc.ofInternalName(PACKAGE + "ParserMinimalBase");
  private static final ClassDesc HOLDER = ClassDesc.ofInternalName(PACKAGE + "DecimalBounds");
  private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");
  private static final ClassDesc INTEGER = ClassDesc.of("java.math.BigInteger");

  /** Instructions that make one constant: new, dup, getstatic, invokespecial, putstatic. */
  private static final int CONSTANT_LENGTH = 5;

  private final ClassFile classFile = ClassFile.of();
  private final Path output;
  private int dropped;
  private boolean redirected;

  private LazyDecimals(Path output) {
    this.output = output;
  }

  /** Takes the jar of jackson-core and the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    new LazyDecimals(Path.of(arguments[1])).run(Path.of(arguments[0]));
  }

  private void run(Path jar) throws IOException {
    try (var archive = FileSystems.newFileSystem(jar)) {
      for (Path file : classes(archive.getPath("com"))) {
        transform(file);
      }
    }
    if (dropped != CONSTANTS.size() * CONSTANT_LENGTH) {
      throw new IllegalStateException(
          "This jackson-core makes its decimal constants in another way. See whether its parsers"
              + " still initialise BigDecimal, and mend or drop this step of the build");
    }
    write(PACKAGE + "DecimalBounds.class", holder());
  }

  private static List<Path> classes(Path root) throws IOException {
    List<Path> classes = new ArrayList<>();
    try (var files = Files.walk(root)) {
      files.filter(file -> file.toString().endsWith(".class")).forEach(classes::add);
    }
    return classes;
  }

  private void transform(Path file) throws IOException {
    ClassModel model = classFile.parse(Files.readAllBytes(file));
    boolean isBase = model.thisClass().asSymbol().equals(BASE);
    redirected = false;
    byte[] transformed =
        classFile.transformClass(
            model,
            (type, element) -> {
              if (element instanceof MethodModel method) {
                boolean initialiser = isBase && method.methodName().equalsString("<clinit>");
                CodeTransform change = initialiser ? new DroppingConstants() : this::redirect;
                type.transformMethod(method, MethodTransform.transformingCode(change));
              } else {
                type.with(element);
              }
            });
    if (redirected || isBase) {
      write(file.toString(), transformed);
    }
  }

  private void redirect(CodeBuilder code, CodeElement element) {
    if (element instanceof FieldInstruction field
        && field.opcode() == Opcode.GETSTATIC
        && field.typeSymbol().equals(DECIMAL)
        && field.name().stringValue().startsWith("BD_")) {
      redirected = true;
      code.getstatic(HOLDER, field.name().stringValue(), DECIMAL);
    } else {
      code.with(element);
    }
  }

  private final class DroppingConstants implements CodeTransform {
    private int left;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof NewObjectInstruction made
          && made.className().asSymbol().equals(DECIMAL)) {
        left = CONSTANT_LENGTH;
      }
      if (left > 0 && element instanceof Instruction) {
        left--;
        dropped++;
      } else {
        code.with(element);
      }
    }
  }

  private byte[] holder() {
    return classFile.build(
        HOLDER,
        type -> {
          type.withFlags(ClassFile.ACC_FINAL);
          for (String name : CONSTANTS) {
            type.withField("BD_" + name, DECIMAL, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
          }
          type.withMethodBody(
              "<clinit>", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, LazyDecimals::initialise);
        });
  }

  private static void initialise(CodeBuilder code) {
    MethodTypeDesc ofInteger = MethodTypeDesc.of(ConstantDescs.CD_void, INTEGER);
    for (String name : CONSTANTS) {
      code.new_(DECIMAL)
          .dup()
          .getstatic(BASE, "BI_" + name, INTEGER)
          .invokespecial(DECIMAL, "<init>", ofInteger)
          .putstatic(HOLDER, "BD_" + name, DECIMAL);
    }
    code.return_();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = output.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
