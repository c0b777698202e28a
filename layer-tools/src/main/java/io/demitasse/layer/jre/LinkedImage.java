package io.demitasse.layer.jre;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The image that maven-jlink-plugin linked, and what the plugin has no parameter for. */
public final class LinkedImage {
  /**
   * Of jlink: strings that classes have in common are stored once. For the locales alone, which few
   * functions load, and which would be 6 MB bigger unzipped and 0.7 MB in the zip.
   */
  public static final String COMPRESS = "1:filter=/jdk.localedata/**";

  /**
   * Not in the layer: tools and their files, of which a function needs the launcher only; and what
   * is for a screen and for loudspeakers. Without libawt_xawt.so, AWT takes the machine for
   * headless.
   */
  private static final Set<String> NOT_WANTED =
      Set.of(
          "lib/classlist",
          "lib/jexec",
          "lib/jrt-fs.jar",
          "lib/libawt_xawt.so",
          "lib/libjawt.so",
          "lib/libjsound.so",
          "lib/libsplashscreen.so");

  private final Path folder;
  private final TargetJdk jdk;

  /** Takes the folder of the image, and the JDK it was linked from. */
  public LinkedImage(Path folder, TargetJdk jdk) {
    this.folder = folder;
    this.jdk = jdk;
  }

  /**
   * Links once more, by the command of the JDK.
   *
   * <p>jlink strips debug information and generates classes for method handles in an order that,
   * inside Maven, is up to chance: the generated ones have a source file or not, and the file of
   * all classes other bytes even where the classes are the same. As a command it generates first,
   * always. And the plugin cannot strip classes without native code, which takes an objcopy for the
   * architecture.
   */
  public void linkAgain(Collection<String> modules, boolean stripNative)
      throws IOException, InterruptedException {
    FileTrees.delete(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jlink").toString());
    Optional<Path> jmods = jdk.jmods();
    jmods.ifPresent(path -> command.add("--module-path=" + path));
    command.add("--add-modules=" + String.join(",", modules));
    command.add("--compress=" + COMPRESS);
    command.add(stripNative ? "--strip-debug" : "--strip-java-debug-attributes");
    command.addAll(List.of("--no-header-files", "--no-man-pages", "--output=" + folder));
    Commands.run(command);
  }

  /** Copies to the layer what it needs, smaller if there are tools to strip native code. */
  public void copyTo(Path jre, Optional<NativeTools> tools)
      throws IOException, InterruptedException {
    FileTrees.copy(folder, jre, LinkedImage::isWanted);
    if (tools.isPresent()) {
      tools.get().stripSymbols(jre);
      tools.get().stripUnwindTables(jre);
    }
  }

  private static boolean isWanted(String path) {
    return path.startsWith("bin/")
        ? path.equals("bin/java")
        : !NOT_WANTED.contains(path) && !path.endsWith(".debuginfo");
  }
}
