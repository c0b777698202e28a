package io.demitasse.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code docs/architecture.md} draws, of modules or of packages.
 *
 * @param nodes folders of modules, or names of packages
 * @param links arrows of whole lines: the classes of one know those of the other
 * @param uses dotted arrows: in its build or tests, one uses the other
 */
record Diagram(Set<String> nodes, Set<Arrow> links, Set<Arrow> uses) {
  private static final Pattern BLOCK = Pattern.compile("```mermaid\n(.*?)```", Pattern.DOTALL);

  /** A comment in a diagram of packages: what their names are relative to. */
  private static final Pattern ROOT = Pattern.compile("%% *([\\w.]+)");

  private static final Pattern NODE = Pattern.compile("(\\w+)\\[\"?([^\\]\":]+)[^\\]]*\\]");
  private static final Pattern ARROW = Pattern.compile(" +(-->|-\\. .+? \\.->) +");

  /** The first one. */
  static Diagram ofModules() throws IOException {
    return all().get(0);
  }

  /** All others, put together. */
  static Diagram ofPackages() throws IOException {
    Diagram whole = new Diagram(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Diagram part : all().subList(1, all().size())) {
      whole.nodes().addAll(part.nodes());
      whole.links().addAll(part.links());
      whole.uses().addAll(part.uses());
    }
    return whole;
  }

  private static List<Diagram> all() throws IOException {
    String page = Files.readString(Project.ROOT.resolve("docs/architecture.md"));
    return BLOCK.matcher(page).results().map(block -> parse(block.group(1))).toList();
  }

  private static Diagram parse(String text) {
    Matcher comment = ROOT.matcher(text);
    String root = comment.find() ? comment.group(1) : "";
    Map<String, String> names = new HashMap<>();
    NODE.matcher(text)
        .results()
        .forEach(node -> names.put(node.group(1), name(root, node.group(2))));
    Set<Arrow> links = new TreeSet<>();
    Set<Arrow> uses = new TreeSet<>();
    for (String line : text.lines().skip(1).toList()) {
      List<String> ends = List.of(ARROW.split(NODE.matcher(line).replaceAll("$1").strip()));
      Matcher arrow = ARROW.matcher(line);
      for (int i = 1; i < ends.size() && arrow.find(); i++) {
        Set<Arrow> kind = arrow.group(1).equals("-->") ? links : uses;
        for (String from : ends.get(i - 1).split(" & ", -1)) {
          for (String to : ends.get(i).split(" & ", -1)) {
            kind.add(new Arrow(names.get(from), names.get(to)));
          }
        }
      }
    }
    return new Diagram(new TreeSet<>(names.values()), links, uses);
  }

  private static String name(String root, String label) {
    boolean absolute = root.isEmpty() || label.startsWith("io.") || label.startsWith("com.");
    return absolute ? label : root + "." + label;
  }

  /** The node that stands for a module: its own folder, or else one around it. */
  Optional<String> nodeOf(Path module) {
    for (Path folder = module; folder != null; folder = folder.getParent()) {
      if (nodes.contains(folder.toString())) {
        return Optional.of(folder.toString());
      }
    }
    return Optional.empty();
  }

  /** To where arrows lead from a node, over others too. */
  Set<String> reachable(String node) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      String from = open.remove();
      for (Arrow arrow : links) {
        if (arrow.from().equals(from) && reached.add(arrow.to())) {
          open.add(arrow.to());
        }
      }
    }
    return reached;
  }
}
