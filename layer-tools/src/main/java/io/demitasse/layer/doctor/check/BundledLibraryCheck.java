package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Libraries of a library layer stand first on the class path, so a function cannot override them.
 * Compares classes and not names of files: an uber-jar has no other.
 */
public final class BundledLibraryCheck implements Check {
  private static final String OWN_FILES = "the function's own files";

  /** A class of the layer. */
  private record Provided(String jar, long crc) {}

  /** What one jar of the function has in common with one of the layer. */
  private static final class Overlap {
    int same;
    int different;
  }

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    Map<String, Provided> provided = new HashMap<>();
    for (AttachedLayer layer : subject.layers()) {
      for (Path jar : layer.libraries()) {
        classes(jar)
            .forEach((name, crc) ->
                provided.putIfAbsent(name, new Provided(String.valueOf(jar.getFileName()), crc)));
      }
    }
    if (provided.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    compare(OWN_FILES, looseClasses(subject.folder()), provided, findings);
    for (Path jar : AttachedLayer.jars(subject.folder().resolve("lib"))) {
      compare("lib/" + jar.getFileName(), classes(jar), provided, findings);
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok("libraries", "bundles nothing that the library layer has"));
    }
    return findings;
  }

  private static void compare(
      String where, Map<String, Long> own, Map<String, Provided> layer, List<Finding> findings) {
    Map<String, Overlap> overlaps = new TreeMap<>();
    own.forEach((name, crc) -> {
      Provided provided = layer.get(name);
      if (provided != null) {
        Overlap overlap = overlaps.computeIfAbsent(provided.jar(), jar -> new Overlap());
        if (provided.crc() == crc) {
          overlap.same++;
        } else {
          overlap.different++;
        }
      }
    });
    overlaps.forEach((jar, overlap) -> {
      if (overlap.different > 0) {
        findings.add(
            Finding.note(
                "libraries",
                Troubleshooting.LIBRARY_TWICE,
                "%s: %d class(es) are in %s of the library layer too, as of another version. Those of the layer are run. Leave these out, or build the layer with the version that is needed."
                    .formatted(where, overlap.different, jar)));
      } else {
        findings.add(
            Finding.note(
                "libraries",
                Troubleshooting.LIBRARY_TWICE,
                "%s: %d class(es) are the same in %s of the library layer, which is run. Leave these out (scope provided)."
                    .formatted(where, overlap.same, jar)));
      }
    });
  }

  private static Map<String, Long> looseClasses(Path folder) throws IOException {
    Map<String, Long> classes = new HashMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        String name = folder.relativize(file).toString();
        if (counts(name)) {
          CRC32 crc = new CRC32();
          crc.update(Files.readAllBytes(file));
          classes.put(name, crc.getValue());
        }
      }
    }
    return classes;
  }

  /** By the directory of the jar, which has the checksums. */
  private static Map<String, Long> classes(Path jar) throws IOException {
    Map<String, Long> classes = new HashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (counts(entry.getName())) {
          classes.put(Objects.requireNonNull(entry.getName()), entry.getCrc());
        }
      }
    } catch (ZipException noJar) {
      return Map.of();
    }
    return classes;
  }

  private static boolean counts(String name) {
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class")
        && !name.endsWith("package-info.class");
  }
}
