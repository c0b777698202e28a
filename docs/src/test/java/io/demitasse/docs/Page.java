package io.demitasse.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The steps of a page of Markdown.
 *
 * <p>A block that begins with {@code ```sh run} is a step, and with {@code ```sh run=release} one
 * of the lane release. {@code needs=aws,node} names programs without which it is left out; {@code
 * fresh} gives it a Local Lambda of its own; {@code ACCOUNT=1} says what stands for a word in
 * capitals. {@code ```java file=NAME} is a file, written before what follows. {@code ```text
 * output} has lines that the step before it has to print. A page with {@code <!-- after OTHER.md
 * -->} goes on where that page has ended.
 */
final class Page {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String FENCE = "```";
  private static final Pattern AFTER = Pattern.compile("<!-- after ([a-z-]+\\.md) -->");
  private static final Pattern STANDS_FOR = Pattern.compile("([A-Z]+)=(.+)");

  private Page() {}

  /** README and guide, in their order. */
  static List<Path> all() throws IOException {
    try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              guide.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  /** Those of a lane, {@code it} or {@code release}; files are of both. */
  static List<Step> read(Path file, String lane) throws IOException {
    List<Step> steps = new ArrayList<>();
    Optional<Path> before = before(file);
    if (before.isPresent()) {
      steps.addAll(read(before.get(), lane));
    }
    boolean taken = false;
    for (Block block : blocks(file)) {
      String name = value(block.words(), "file=");
      if (!name.isEmpty()) {
        steps.add(file(block, name));
      } else if (block.isRun()) {
        taken = block.lane().equals(lane);
        if (taken) {
          steps.add(step(block));
        }
      } else if (taken && block.isOutput()) {
        steps.add(steps.removeLast().expecting(block.lines()));
      }
    }
    return steps.stream().anyMatch(step -> !step.isFile()) ? steps : List.of();
  }

  /** The page that a reader comes from. */
  static Optional<Path> before(Path file) throws IOException {
    return AFTER
        .matcher(Files.readString(file))
        .results()
        .findFirst()
        .map(match -> file.resolveSibling(match.group(1)));
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
      return words.contains("sh") && !lane().isEmpty();
    }

    boolean isOutput() {
      return words.contains("text") && words.contains("output");
    }

    /** Empty if nobody runs it. */
    String lane() {
      return words.contains("run") ? "it" : value(words, "run=");
    }
  }

  private static Step file(Block block, String name) {
    String text = String.join("\n", block.lines());
    return new Step(
        block.line(),
        "mkdir -p \"$(dirname %1$s)\"\ncat > %1$s <<'END-OF-FILE'\n%2$s\nEND-OF-FILE"
            .formatted(name, text),
        Step.Conditions.FILE,
        List.of());
  }

  private static Step step(Block block) {
    String needs = value(block.words(), "needs=");
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : block.words()) {
      var stands = STANDS_FOR.matcher(word);
      if (stands.matches()) {
        words.put(stands.group(1), stands.group(2));
      }
    }
    String commands = String.join("\n", block.lines());
    for (var word : words.entrySet()) {
      commands = commands.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
    }
    return new Step(
        block.line(),
        commands,
        new Step.Conditions(
            needs.isEmpty() ? List.of() : List.of(needs.split(",")),
            block.words().contains("fresh"),
            false),
        List.of());
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
