package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** The JVM and the flags of the layer, lent to others, so that only the runtime differs. */
final class LayerJvm {
  private final Path image;
  private final Path options;

  private LayerJvm(Path image, Path options) {
    this.image = image;
    this.options = options;
  }

  /** Leaves out the options that only the runtime of the layer can follow. */
  static LayerJvm of(Path layer, Path work) throws IOException {
    List<String> lines =
        Files.readAllLines(layer.resolve("demitasse/jvm.options")).stream()
            .filter(line -> !line.contains("io.demitasse"))
            .toList();
    Path options = Files.write(work.resolve("jvm.options"), lines);
    return new LayerJvm(layer.resolve("demitasse/jre"), options);
  }

  /** The same with more modules: this image if it has them, else one linked like it. */
  LayerJvm with(List<String> modules, Path javaHome, Path work)
      throws IOException, InterruptedException {
    var release = new Properties();
    try (var reader = Files.newBufferedReader(image.resolve("release"))) {
      release.load(reader);
    }
    String present = release.getProperty("MODULES", "").replace("\"", "");
    var all = new TreeSet<>(Arrays.asList(present.split(" ", -1)));
    if (!all.addAll(modules)) {
      return this;
    }
    Path linked = work.resolve("jre");
    int exit =
        new ProcessBuilder(
                javaHome.resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", all),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                linked.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("jlink could not link " + all + ": it exited with " + exit);
    }
    return new LayerJvm(linked, options);
  }

  Path java() {
    return image.resolve("bin/java");
  }

  /** All flags, as one argument of the launcher. */
  String optionsArgument() {
    return "@" + options;
  }

  /** Runs a main class with an AOT cache, or, by the other option, writes the cache at exit. */
  List<String> command(String aotOption, Path aotCache, List<Path> jars, String... mainClass) {
    List<String> words =
        new ArrayList<>(
            List.of(
                java().toString(),
                optionsArgument(),
                aotOption + "=" + aotCache,
                // As the bootstrap of the layer does.
                "-Xmx$((AWS_LAMBDA_FUNCTION_MEMORY_SIZE * 3 / 4))m",
                "-cp",
                Bootstrap.classPath(jars)));
    words.addAll(List.of(mainClass));
    return words;
  }
}
