package io.demitasse.layer.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which sources a layer was built of. */
public final class GitCommit {
  private GitCommit() {}

  /**
   * The commit that is checked out, {@code -dirty} if files were changed since; {@code unknown}
   * without Git or outside of a repository.
   */
  public static String of(Path folder) throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? commit.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
