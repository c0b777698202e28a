package io.demitasse.layer.jre;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * {@code java.beans} of a JDK in a jar for the path of the boot loader.
 *
 * <p>Log4j 2, the DynamoDB mapper of the AWS SDK, Spring's core and more link to that package. It
 * is 0.2 MB of zip, and {@code java.desktop}, the module it belongs to, 9 MB. jlink can leave
 * classes of a module out, but the Maven plugin has no parameter for that.
 */
public final class BeansJar {
  private static final List<String> PACKAGES = List.of("java/beans/", "com/sun/beans/");

  /**
   * Types to which {@code java.beans} links, with their supertypes: in the methods of {@code
   * BeanInfo} and {@code PropertyEditor}, which reflection lists, and in a few tests for a screen.
   */
  private static final Set<String> LINKED =
      Set.of(
          "java/applet/Applet.class",
          "java/awt/Component.class",
          "java/awt/Container.class",
          "java/awt/Graphics.class",
          "java/awt/GraphicsEnvironment.class",
          "java/awt/Image.class",
          "java/awt/MenuContainer.class",
          "java/awt/Panel.class",
          "java/awt/Rectangle.class",
          "java/awt/Shape.class",
          "java/awt/event/ComponentListener.class",
          "java/awt/geom/Rectangle2D.class",
          "java/awt/geom/RectangularShape.class",
          "java/awt/image/ImageObserver.class",
          "javax/accessibility/Accessible.class",
          "javax/swing/SwingContainer.class",
          "javax/swing/event/ChangeListener.class",
          "sun/awt/PlatformGraphicsInfo.class");

  private BeansJar() {}

  /** Writes the jar, its entries stored, because the layer zip compresses all of them as one. */
  public static void write(JavaImage jdk, Path jar, Instant time) throws IOException {
    Path module = jdk.module("java.desktop");
    try (OutputStream out = Files.newOutputStream(jar);
        StoredJar entries = new StoredJar(out, time);
        var files = Files.walk(module)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = module.relativize(file).toString();
        if (belongs(name)) {
          entries.add(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static boolean belongs(String name) {
    return PACKAGES.stream().anyMatch(name::startsWith) || LINKED.contains(name);
  }
}
