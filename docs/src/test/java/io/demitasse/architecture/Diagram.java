package io.demitasse.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first diagram of {@code docs/architecture.md}, whose nodes are folders.
 *
 * @param nodes path of a folder by the short name that the diagram has for it
 * @param links arrows of whole lines: the classes of one know those of the other
 * @param uses dotted arrows: in its build or tests, one uses the other
 */
record Diagram(Map<String, String> nodes, Set<Arrow> links, Set<Arrow> uses) {
  private static final Pattern BLOCK = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NODE = Pattern.compile("(\\w+)\\[([^\\]]+)\\]");
  private static final Pattern ARROW =
      Pattern.compile("(\\w+)(?:\\[[^\\]]+\\])? +(-->|-\\. .+ \\.->) +(\\w+)");

  static Diagram read() throws IOException {
    Path page = Project.ROOT.resolve("docs/architecture.md");
    Matcher block = BLOCK.matcher(Files.readString(page));
    if (!block.find()) {
      throw new IOException("There is no diagram in " + page);
    }
    Map<String, String> nodes = new TreeMap<>();
    NODE.matcher(block.group(1)).results().forEach(node -> nodes.put(node.group(1), node.group(2)));
    Set<Arrow> links = new TreeSet<>();
    Set<Arrow> uses = new TreeSet<>();
    for (String line : block.group(1).lines().skip(1).toList()) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.find()) {
        Arrow drawn = new Arrow(nodes.get(arrow.group(1)), nodes.get(arrow.group(3)));
        (arrow.group(2).equals("-->") ? links : uses).add(drawn);
      }
    }
    return new Diagram(nodes, links, uses);
  }

  /** The node that stands for a module: its own folder, or else one around it. */
  Optional<String> nodeOf(Path module) {
    for (Path folder = module; folder != null; folder = folder.getParent()) {
      if (nodes.containsValue(folder.toString())) {
        return Optional.of(folder.toString());
      }
    }
    return Optional.empty();
  }
}
