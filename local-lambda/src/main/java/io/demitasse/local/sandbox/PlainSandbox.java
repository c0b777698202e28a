package io.demitasse.local.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the bootstrap as it is, from wherever its folder lies. */
final class PlainSandbox implements Sandbox {
  @Override
  public Isolation isolate(SandboxFolders folders, int megabytes) {
    return new PlainFolders(folders);
  }

  @Override
  public String notEnforced() {
    return "read-only code at /var/task and layers at /opt, a private /tmp, an unprivileged user,"
        + " CPU and memory limits";
  }

  private record PlainFolders(SandboxFolders folders) implements Isolation {
    @Override
    public void configure(ProcessBuilder builder, Path bootstrap, Map<String, String> variables) {
      builder.command(List.of(bootstrap.toString()));
      builder.environment().clear();
      builder.environment().putAll(variables);
    }

    @Override
    public void initialised() {}

    @Override
    public void close() {}
  }
}
