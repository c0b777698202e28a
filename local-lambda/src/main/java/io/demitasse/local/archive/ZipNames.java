package io.demitasse.local.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Turns names and link targets of a zip file into paths that stay inside one folder. */
final class ZipNames {
  private ZipNames() {}

  static Path resolve(Path folder, String name) throws InvalidArchiveException {
    var withoutSlash = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (var part : withoutSlash.split("/", -1)) {
      if (part.isEmpty() || part.equals("..") || part.contains("\\") || hasControl(part)) {
        throw refused(name);
      }
    }
    try {
      var path = folder.resolve(withoutSlash).normalize();
      boolean folderItself = path.equals(folder) && !withoutSlash.equals(".");
      if (folderItself || !path.startsWith(folder)) {
        throw refused(name);
      }
      return path;
    } catch (InvalidPathException e) {
      throw refused(name);
    }
  }

  /**
   * Accepts {@code ../../a/b}, as far as that stays inside; but no {@code ..} after a name, which
   * might be a link and lead elsewhere than it seems.
   */
  static Path linkTarget(Path folder, Path link, String text) throws InvalidArchiveException {
    var parts = List.of(text.split("/", -1));
    int ups = 0;
    while (ups < parts.size() && parts.get(ups).equals("..")) {
      ups++;
    }
    boolean plain = parts.subList(ups, parts.size()).stream().noneMatch(ZipNames::special);
    if (!plain || !link.getParent().resolve(text).normalize().startsWith(folder)) {
      throw new InvalidArchiveException(
          "zip entry %s links out of the archive, to %s".formatted(folder.relativize(link), text));
    }
    return Path.of(text);
  }

  private static boolean special(String part) {
    return part.isEmpty() || part.equals("..") || hasControl(part);
  }

  private static boolean hasControl(String part) {
    return part.chars().anyMatch(c -> c < ' ');
  }

  private static InvalidArchiveException refused(String name) {
    var printable = name.replaceAll("\\p{Cntrl}", "?");
    return new InvalidArchiveException("refused zip entry name '" + printable + "'");
  }
}
