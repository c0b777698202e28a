package io.demitasse.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a page of Markdown.
 *
 * <p>A block that begins with {@code ```sh run} is a step; with {@code ```sh run needs=aws} it
 * needs that program. {@code ```java file=NAME} is a file, written before what follows. {@code
 * ```text output} has lines that the step before it has to print.
 */
final class Page {
  private static final String FENCE = "```";

  private Page() {}

  static List<Step> read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (Block block : blocks(file)) {
      add(steps, block);
    }
    return steps;
  }

  /** What is between fences, marked or not. */
  static List<Block> blocks(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        List<String> words = List.of(lines.get(i).substring(FENCE.length()).split(" "));
        blocks.add(new Block(i + 1, words, List.copyOf(lines.subList(i + 1, end))));
        i = end;
      }
    }
    return blocks;
  }

  /**
   * @param line of the fence
   * @param words the language, and what else is said of the block
   */
  record Block(int line, List<String> words, List<String> lines) {
    boolean isRun() {
      return words.contains("sh") && words.contains("run");
    }
  }

  private static void add(List<Step> steps, Block block) {
    List<String> words = block.words();
    int line = block.line();
    String text = String.join("\n", block.lines());
    String file = value(words, "file=");
    if (!file.isEmpty()) {
      steps.add(
          new Step(
              line,
              "cat > " + file + " <<'END-OF-FILE'\n" + text + "\nEND-OF-FILE",
              List.of(),
              List.of()));
    } else if (block.isRun()) {
      String needs = value(words, "needs=");
      steps.add(
          new Step(line, text, needs.isEmpty() ? List.of() : List.of(needs.split(",")), List.of()));
    } else if (words.contains("text") && words.contains("output")) {
      Step step = steps.removeLast();
      steps.add(new Step(step.line(), step.commands(), step.needs(), block.lines()));
    }
  }

  private static String value(List<String> words, String name) {
    for (String word : words) {
      if (word.startsWith(name)) {
        return word.substring(name.length());
      }
    }
    return "";
  }
}
