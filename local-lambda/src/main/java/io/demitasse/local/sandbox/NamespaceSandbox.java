package io.demitasse.local.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Gives each runtime process a mount namespace with its folders where Lambda has them, a process
 * namespace with which everything in it ends, an unprivileged user and, where this user may create
 * them, control groups. Needs Linux with the tools of util-linux, and either root or user
 * namespaces; where {@code /proc} cannot be mounted it does without the process namespace.
 */
final class NamespaceSandbox implements Sandbox {
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Path script;
  private final Path emptyFolder;
  private final boolean root;
  private final Optional<Cgroups> groups;
  private boolean processNamespace = true;

  /** Uses a folder for its script and as the place to mount at; must not be deleted before. */
  NamespaceSandbox(Path folder, boolean limits) throws IOException {
    script = folder.resolve("sandbox.sh");
    try (var in =
        Objects.requireNonNull(NamespaceSandbox.class.getResourceAsStream("sandbox.sh"))) {
      Files.write(script, in.readAllBytes());
    }
    emptyFolder = Files.createDirectories(folder.resolve("root"));
    root = Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer i && i == 0;
    groups = limits ? Cgroups.detect() : Optional.empty();
  }

  /** Tries the sandbox with a command that does nothing; returns what is wrong with it. */
  Optional<String> problem() throws IOException, InterruptedException {
    if (probe().isEmpty()) {
      return Optional.empty();
    }
    processNamespace = false;
    return probe();
  }

  private Optional<String> probe() throws IOException, InterruptedException {
    var folder = emptyFolder.getParent();
    var scratch = Files.createDirectories(folder.resolve("probe"));
    var builder =
        new ProcessBuilder(command("", new SandboxFolders(emptyFolder, emptyFolder, scratch)));
    builder.command().add("true");
    builder.environment().put("PATH", PATH);
    var probe = builder.redirectErrorStream(true).start();
    probe.getOutputStream().close();
    if (!probe.waitFor(10, TimeUnit.SECONDS)) {
      probe.destroyForcibly();
      return Optional.of("unshare does not come to an end");
    }
    var output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return probe.exitValue() == 0 ? Optional.empty() : Optional.of(output);
  }

  @Override
  public Isolation isolate(SandboxFolders folders, int megabytes) throws IOException {
    var group =
        groups.isPresent()
            ? Optional.of(groups.get().create(megabytes))
            : Optional.<Cgroups.Group>empty();
    return new Namespaces(folders, megabytes, group);
  }

  @Override
  public String notEnforced() {
    return groups.isPresent() ? "" : "CPU and memory limits";
  }

  private List<String> command(String groupFolders, SandboxFolders files) {
    var command = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
    if (!root) {
      command.addAll(List.of("--user", "--map-root-user"));
    }
    if (processNamespace) {
      command.addAll(List.of("--pid", "--fork", "--kill-child"));
    }
    command.addAll(List.of("/bin/sh", script.toString(), emptyFolder.toString()));
    command.addAll(
        List.of(files.task().toString(), files.layers().toString(), files.scratch().toString()));
    command.addAll(List.of(groupFolders, root ? "drop" : "map"));
    return command;
  }

  private final class Namespaces implements Isolation {
    private final SandboxFolders files;
    private final int megabytes;
    private final Optional<Cgroups.Group> group;

    Namespaces(SandboxFolders files, int megabytes, Optional<Cgroups.Group> group) {
      this.files = files;
      this.megabytes = megabytes;
      this.group = group;
    }

    @Override
    public SandboxFolders folders() {
      return new SandboxFolders(Path.of("/var/task"), Path.of("/opt"), Path.of("/tmp"));
    }

    @Override
    public void configure(ProcessBuilder builder, Path bootstrap, Map<String, String> variables) {
      var groupFolders = group.map(Cgroups.Group::folderList).orElse("");
      builder.command(command(groupFolders, files));
      variables.forEach((name, value) -> builder.command().add(name + "=" + value));
      builder.command().add(bootstrap.toString());
      builder.environment().clear();
      builder.environment().put("PATH", PATH);
    }

    /** In a process namespace: the child of the script, which is the child of unshare. */
    @Override
    public ProcessHandle runtime(ProcessHandle started) {
      return processNamespace ? onlyChild(onlyChild(started)) : started;
    }

    private static ProcessHandle onlyChild(ProcessHandle process) {
      return process.children().findFirst().orElse(process);
    }

    @Override
    public boolean endsWithItsProcess() {
      return processNamespace;
    }

    @Override
    public void initialised() {
      group.ifPresent(g -> g.limitCpu(megabytes));
    }

    @Override
    public void kill() {
      group.ifPresent(Cgroups.Group::kill);
    }

    @Override
    public void close() {
      group.ifPresent(Cgroups.Group::delete);
    }
  }
}
