package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.archive.CodeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares with the limits that Lambda has for code. */
public final class SizeCheck implements Check {
  /** What profile standard may have unzipped, for a function that was given without its layer. */
  private static final long USUAL_LAYER = 115_000_000;

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    subject
        .zipBytes()
        .ifPresent(zip ->
            findings.add(
                zip > CodeLimits.UPLOAD
                    ? Finding.note(
                        "size",
                        Troubleshooting.TOO_LARGE,
                        "The zip has "
                            + zip
                            + " bytes; above "
                            + CodeLimits.UPLOAD
                            + " Lambda takes it only from S3.")
                    : Finding.ok("size", "zip of " + zip / 1024 + " KB")));
    long code = bytes(subject.folder());
    long layers = 0;
    for (AttachedLayer layer : subject.layers()) {
      layers += bytes(layer.folder());
    }
    boolean guessed = subject.demitasse().isEmpty();
    long all = code + layers + (guessed ? USUAL_LAYER : 0);
    if (all > CodeLimits.UNZIPPED) {
      String text =
          "Unzipped it has "
              + code
              + " bytes; with "
              + (guessed ? "a layer of some " + USUAL_LAYER : "its layers of " + layers)
              + " it passes Lambda's limit of "
              + CodeLimits.UNZIPPED
              + ".";
      findings.add(
          guessed && code <= CodeLimits.UNZIPPED
              ? Finding.note(
                  "size",
                  Troubleshooting.TOO_LARGE,
                  text + " Name the layer by --layer to be sure.")
              : Finding.problem("size", Troubleshooting.TOO_LARGE, text));
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
