package io.demitasse.docs;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A folder with links to what a clone has, in which a reader tries the commands of a page. */
final class Clone {
  private static final String STEP = "=== step of line ";

  private final Path root;
  private final Path folder;

  Clone(Path root, Path folder) throws IOException {
    this.root = root;
    this.folder = folder;
    File[] entries = root.toFile().listFiles();
    for (File entry : entries == null ? new File[0] : entries) {
      Files.createSymbolicLink(folder.resolve(entry.getName()), entry.toPath());
    }
  }

  /** Runs the steps one after the other in one shell and returns what each printed. */
  List<String> run(List<Step> steps) throws IOException, InterruptedException {
    int port = freePort();
    StringBuilder script =
        new StringBuilder("set -eu\ntrap 'kill $(jobs -p) 2>/dev/null || :; wait' EXIT\n");
    script.append(PREAMBLE).append(AWS_CLI_1);
    for (Step step : steps) {
      script.append("printf '\\n%s\\n' '").append(STEP).append(step.line()).append("'\n");
      if (step.conditions().fresh()) {
        script.append("fresh_lambda ").append(freePort()).append('\n');
      }
      for (String line : onThisMachine(step.commands()).lines().toList()) {
        script.append(line.replace("9000", String.valueOf(port))).append('\n');
        // A reader sees the address before he goes on.
        if (line.matches(".* &( *#.*)?")) {
          script.append("answering ").append(port).append('\n');
        }
      }
    }
    Path output = folder.resolve("output-of-the-commands.txt");
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", script.toString());
    shell.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    environment(shell.environment());
    Process process = shell.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    String printed = Files.readString(output);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError((ended ? "A command failed" : "A command hangs") + ":\n" + printed);
    }
    return List.of(printed.split("(?m)^" + STEP + "\\d+\n")).stream().skip(1).toList();
  }

  /** The pages name the more usual one. */
  private static String onThisMachine(String commands) {
    return System.getProperty("os.arch").equals("aarch64")
        ? commands.replace("x86_64", "arm64")
        : commands;
  }

  /**
   * Maven finds this build where its own integration tests have installed it. A clone is this one
   * again, and what {@code quickstart.sh} would build there is built. Nobody answers the question
   * of {@code terraform apply}.
   */
  private static final String PREAMBLE =
      """
      mvn() {
        local tools=$DEMITASSE_CLONE/function-tools
        "$DEMITASSE_MAVEN" -B -ntp -s "$tools/archetype/target/test-classes/settings.xml" \
          -Dmaven.repo.local="$tools/maven-plugin/target/local-repo" \
          "${@/#archetype:/org.apache.maven.plugins:maven-archetype-plugin:3.4.1:}"
      }
      git() {
        mkdir "$3" && ln -s "$DEMITASSE_CLONE"/* "$3"
      }
      gradle() {
        env -u JAVA_HOME GRADLE_USER_HOME="$DEMITASSE_CLONE/docs/target/gradle" gradle --no-daemon "$@"
      }
      terraform() {
        case $1 in
          apply) shift && command terraform apply -input=false -no-color -auto-approve "$@" ;;
          *) command terraform "$@" ;;
        esac
      }
      fresh_lambda() {
        demitasse serve --port "$1" --ephemeral &
        answering "$1"
        export AWS_ENDPOINT_URL_LAMBDA=http://127.0.0.1:$1
      }
      answering() {
        for _ in $(seq 300); do
          if (: >"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
          sleep 0.2
        done
        echo "Nothing answers at port $1"
        return 1
      }
      """;

  /** Version 1 of the CLI does not know an option that version 2 needs. */
  private static final String AWS_CLI_1 =
      """
      if command -v aws >/dev/null && aws --version 2>&1 | grep -q '^aws-cli/1'; then
        aws() {
          local words=()
          while [ $# -gt 0 ]; do
            if [ "$1" = --cli-binary-format ]; then shift; else words+=("$1"); fi
            shift
          done
          command aws "${words[@]}"
        }
      fi
      """;

  private void environment(Map<String, String> variables) throws IOException {
    variables.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("DEMITASSE_"));
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    variables.put("DEMITASSE_CLONE", root.toString());
    variables.put("DEMITASSE_MAVEN", System.getProperty("maven.home") + "/bin/mvn");
    // Local Lambda keeps there what was deployed: a reader of another page has nothing to do with
    // it.
    variables.put("XDG_CACHE_HOME", folder.resolve("cache-of-the-test").toString());
    // Maven's own start is most of what its short runs take.
    variables.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    variables.put(
        "PATH",
        "%s:%s/bin:%s"
            .formatted(programs(), System.getProperty("java.home"), System.getenv("PATH")));
    Path terraform = folder.resolve("terraform.rc");
    Optional<Path> provider = Tools.terraformMirror();
    if (provider.isPresent()) {
      Files.writeString(
          terraform,
          "provider_installation {\n  filesystem_mirror {\n    path = \"%s\"\n  }\n}\n"
              .formatted(provider.get()));
      variables.put("TF_CLI_CONFIG_FILE", terraform.toString());
      variables.put("CHECKPOINT_DISABLE", "1");
    }
  }

  /** A folder with the program, which a function could not end, and the scripts' {@code mvn}. */
  private Path programs() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin-of-the-test"));
    program(bin.resolve("mvn"), "echo all is built");
    program(
        bin.resolve("demitasse"),
        "exec \"$DEMITASSE_CLONE/function-tools/cli/target/demitasse-cli/demitasse\" \"$@\"");
    return bin;
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
