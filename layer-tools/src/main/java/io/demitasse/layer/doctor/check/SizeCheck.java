package io.demitasse.layer.doctor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares with the limits that Lambda has for code. */
public final class SizeCheck implements Check {
  private static final long ZIP_LIMIT = 52_428_800;
  private static final long UNZIPPED_LIMIT = 262_144_000;

  /** What profile standard may have unzipped, for a function that was given without its layer. */
  private static final long USUAL_LAYER = 115_000_000;

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    subject
        .zipBytes()
        .ifPresent(zip ->
            findings.add(
                zip > ZIP_LIMIT
                    ? Finding.note(
                        "size",
                        "The zip has "
                            + zip
                            + " bytes; above "
                            + ZIP_LIMIT
                            + " Lambda takes it only from S3.")
                    : Finding.ok("size", "zip of " + zip / 1024 + " KB")));
    long code = bytes(subject.folder());
    long layers = 0;
    for (AttachedLayer layer : subject.layers()) {
      layers += bytes(layer.folder());
    }
    boolean guessed = subject.demitasse().isEmpty();
    long all = code + layers + (guessed ? USUAL_LAYER : 0);
    if (all > UNZIPPED_LIMIT) {
      String text =
          "Unzipped it has "
              + code
              + " bytes; with "
              + (guessed ? "a layer of some " + USUAL_LAYER : "its layers of " + layers)
              + " it passes Lambda's limit of "
              + UNZIPPED_LIMIT
              + ".";
      findings.add(
          guessed && code <= UNZIPPED_LIMIT
              ? Finding.note("size", text + " Name the layer by --layer to be sure.")
              : Finding.problem("size", text));
    } else {
      findings.add(Finding.ok("size", code / 1024 + " KB unzipped"));
    }
    return findings;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
