package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lambda runs functions as a user who is neither the owner of their files nor in his group. */
public final class ReadabilityCheck implements Check {
  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    Path root = subject.folder();
    if (!root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return List.of();
    }
    List<String> hidden = new ArrayList<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        if (!file.equals(root) && !Files.isSymbolicLink(file) && !isReadable(file)) {
          hidden.add(root.relativize(file).toString());
        }
      }
    }
    if (hidden.isEmpty()) {
      return List.of(Finding.ok("readable", "every file is readable for all"));
    }
    return List.of(
        Finding.problem(
            "readable",
            Troubleshooting.NOT_READABLE,
            "Lambda's user cannot read: "
                + String.join(" ", hidden.subList(0, Math.min(3, hidden.size())))
                + (hidden.size() > 3 ? " and " + (hidden.size() - 3) + " more" : "")
                + " (chmod a+rX before zipping)"));
  }

  private static boolean isReadable(Path file) throws IOException {
    Set<PosixFilePermission> all = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    return all.contains(PosixFilePermission.OTHERS_READ)
        && (!Files.isDirectory(file) || all.contains(PosixFilePermission.OTHERS_EXECUTE));
  }
}
