package io.demitasse.benchmarks.rivals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.benchmarks.process.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** The JVM and the flags of the layer, lent to others, so that only the runtime differs. */
public final class LayerJvm {
  private final Path image;
  private final Map<Integer, List<String>> optionsByMemory;

  private LayerJvm(Path image, Map<Integer, List<String>> optionsByMemory) {
    this.image = image;
    this.optionsByMemory = optionsByMemory;
  }

  /** Asks the bootstrap of the layer itself, which chooses flags by the memory of the function. */
  public static LayerJvm of(Path layer, List<Integer> memories, Path work)
      throws IOException, InterruptedException {
    Path wrapper = Scripts.write(work.resolve("print-arguments"), "printf '%s\\n' \"$@\"");
    Map<Integer, List<String>> options = new TreeMap<>();
    for (int memory : memories) {
      options.put(memory, options(bootstrapCommand(layer, wrapper, memory)));
    }
    return new LayerJvm(layer.resolve("demitasse/jre"), options);
  }

  private static List<String> bootstrapCommand(Path layer, Path wrapper, int memory)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(layer.resolve("bootstrap").toString());
    builder.environment().put("_HANDLER", "any.Class");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001");
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory));
    builder.environment().put("AWS_LAMBDA_EXEC_WRAPPER", wrapper.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> command =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (process.waitFor() != 0 || command.size() < 2) {
      throw new IOException("the bootstrap of the layer gave no command: " + command);
    }
    return command;
  }

  /** What is about the JVM in a command, and not about the runtime of the layer. */
  private static List<String> options(List<String> command) throws IOException {
    List<String> options = new ArrayList<>();
    // Without java at the start and the main class at the end.
    Iterator<String> words = command.subList(1, command.size() - 1).iterator();
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals("-cp")) {
        words.next();
      } else if (word.startsWith("@")) {
        Files.readAllLines(Path.of(word.substring(1))).stream()
            .filter(line -> line.startsWith("-") && !line.contains("demitasse"))
            .forEach(options::add);
      } else if (!word.startsWith("-XX:AOTCache")
          && !word.startsWith("-Ddemitasse")
          && !word.startsWith("-Xbootclasspath")) {
        options.add(word);
      }
    }
    return options;
  }

  /** The same with more modules: this image if it has them, else one linked like it. */
  public LayerJvm with(List<String> modules, Path javaHome, Path work)
      throws IOException, InterruptedException {
    var release = new Properties();
    try (var reader = Files.newBufferedReader(image.resolve("release"))) {
      release.load(reader);
    }
    String present = release.getProperty("MODULES", "").replace("\"", "");
    var all = new TreeSet<>(List.of(present.split(" ", -1)));
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
    return new LayerJvm(linked, optionsByMemory);
  }

  public Path java() {
    return image.resolve("bin/java");
  }

  /** The flags for a function of that memory. */
  public List<String> options(int memoryMb) {
    return optionsByMemory.getOrDefault(memoryMb, List.of());
  }

  /** Runs a main class with an AOT cache, or, by the other option, writes the cache at exit. */
  public List<String> command(
      int memoryMb, String aotOption, Path aotCache, List<Path> jars, String... mainClass) {
    List<String> words = new ArrayList<>(List.of(java().toString()));
    words.addAll(options(memoryMb));
    words.add(aotOption + "=" + aotCache);
    words.addAll(List.of("-cp", Scripts.classPath(jars)));
    words.addAll(List.of(mainClass));
    return words;
  }
}
