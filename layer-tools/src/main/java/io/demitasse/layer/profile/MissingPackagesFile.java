package io.demitasse.layer.profile;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The file of a layer from which its runtime says, when a class of the JDK is missing, which module
 * and which profile have it: lines of a module, a profile or {@code -}, and packages, all separated
 * by spaces.
 */
public final class MissingPackagesFile {
  /** Below {@code demitasse/} in the layer. */
  public static final String FILE = "missing-packages";

  private MissingPackagesFile() {}

  /** The lines for a layer of this profile. */
  public static String text(PackageTable table, Profile profile) {
    Set<String> present = table.packagesOf(profile);
    SortedMap<String, SortedSet<String>> lines = new TreeMap<>();
    for (Map.Entry<String, PackageTable.Place> entry : table.all().entrySet()) {
      if (!present.contains(entry.getKey())) {
        PackageTable.Place place = entry.getValue();
        String head = place.module() + " " + place.profile().orElse("-");
        lines.computeIfAbsent(head, key -> new TreeSet<>()).add(entry.getKey());
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach((head, packages) ->
        text.append(head).append(' ').append(String.join(" ", packages)).append('\n'));
    return text.toString();
  }
}
