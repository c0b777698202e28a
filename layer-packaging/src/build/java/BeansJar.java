import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Run by the build: puts {@code java.beans} of the JDK that runs it into a jar for the path of the
 * boot loader.
 *
 * <p>Log4j 2, the DynamoDB mapper of the AWS SDK, Spring's core and more link to that package. It
 * is 0.2 MB of zip, and {@code java.desktop}, the module it belongs to, 9 MB. jlink can leave
 * classes of a module out, but the Maven plugin has no parameter for that.
 */
final class BeansJar {
  private static final List<String> PACKAGES = List.of("java/beans/", "com/sun/beans/");

  /**
   * Types to which {@code java.beans} links, with their supertypes: in the methods of {@code
   * BeanInfo} and {@code PropertyEditor}, which reflection lists, and in a few tests for a screen.
   */
  private static final List<String> LINKED =
      List.of(
          "java/applet/Applet",
          "java/awt/Component",
          "java/awt/Container",
          "java/awt/Graphics",
          "java/awt/GraphicsEnvironment",
          "java/awt/Image",
          "java/awt/MenuContainer",
          "java/awt/Panel",
          "java/awt/Rectangle",
          "java/awt/Shape",
          "java/awt/event/ComponentListener",
          "java/awt/geom/Rectangle2D",
          "java/awt/geom/RectangularShape",
          "java/awt/image/ImageObserver",
          "javax/accessibility/Accessible",
          "javax/swing/SwingContainer",
          "javax/swing/event/ChangeListener",
          "sun/awt/PlatformGraphicsInfo");

  private final ZipOutputStream jar;
  private final LocalDateTime time;

  private BeansJar(ZipOutputStream jar, LocalDateTime time) {
    this.jar = jar;
    this.time = time;
  }

  /** Takes the jar to write and the time of its entries. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream jar = new ZipOutputStream(out)) {
      // Stored: the layer zip compresses all of them as one.
      jar.setMethod(ZipOutputStream.STORED);
      new BeansJar(jar, OffsetDateTime.parse(arguments[1]).toLocalDateTime()).write();
    }
  }

  private void write() throws IOException {
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.desktop");
    try (var files = Files.walk(module)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = module.relativize(file).toString();
        if (belongs(name)) {
          add(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static boolean belongs(String name) {
    return PACKAGES.stream().anyMatch(name::startsWith)
        || (name.endsWith(".class") && LINKED.contains(name.replace(".class", "")));
  }

  private void add(String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
