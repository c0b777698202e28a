package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A runtime of POSIX shell and curl that echoes events. */
public final class ShellRuntime implements Contender {
  public static final String NAME = "sh + curl";

  private final Path script;

  public ShellRuntime(Path script) {
    this.script = script;
  }

  /** With the script in that folder. */
  public static ShellRuntime in(Path folder) throws IOException {
    Path script = folder.resolve("shell-bootstrap");
    try (InputStream content = ShellRuntime.class.getResourceAsStream("shell-bootstrap")) {
      if (content == null) {
        throw new IOException("shell-bootstrap is missing from the classes of the benchmarks");
      }
      Files.write(script, content.readAllBytes());
    }
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new ShellRuntime(script);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return scenario.name().equals(Scenarios.STREAM);
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) {
    return script;
  }
}
