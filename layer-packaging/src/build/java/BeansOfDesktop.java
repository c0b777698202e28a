import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the pattern for jlink that leaves {@code java.beans} of {@code java.desktop} and no more.
 *
 * <p>jlink insists on each package that the module declares. So the smallest file of each package
 * stays too: 130 files that nothing loads, 0.1 MB. Which they are is looked up in the JDK that runs
 * this, which is the one that is linked.
 */
final class BeansOfDesktop {
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

  /** {@code URLConnection} loads the content handlers by themselves, as services. */
  private static final List<String> WHOLE_FOLDERS =
      List.of("java/beans/", "com/sun/beans/", "sun/awt/www/content/");

  private BeansOfDesktop() {}

  public static void main(String[] arguments) throws IOException {
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.desktop");
    List<String> kept = new ArrayList<>(WHOLE_FOLDERS);
    LINKED.forEach(type -> kept.add(type + ".class"));
    for (Path file : smallestOfEachFolder(module).values()) {
      String name = module.relativize(file).toString();
      if (kept.stream().noneMatch(name::startsWith)) {
        kept.add(name);
      }
    }
    String pattern = String.join("|", kept).replace(".", "[.]").replace("$", "[$]");
    System.out.println("regex:/java[.]desktop/(?!" + pattern + ").*");
  }

  private static Map<Path, Path> smallestOfEachFolder(Path module) throws IOException {
    Map<Path, Path> smallest = new TreeMap<>();
    try (var files = Files.walk(module)) {
      files
          .filter(Files::isRegularFile)
          // Translations are left out of every profile.
          .filter(file -> file.getFileName().toString().indexOf('_') < 0)
          .sorted(Comparator.comparing(BeansOfDesktop::size).thenComparing(Path::toString))
          .forEach(file -> smallest.putIfAbsent(file.getParent(), file));
    }
    return smallest;
  }

  private static Long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
