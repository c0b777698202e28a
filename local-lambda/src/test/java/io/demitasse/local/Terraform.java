package io.demitasse.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The {@code terraform} command in one folder, with its provider from this machine's disk. */
final class Terraform {
  /** Names the folder that has {@code registry.terraform.io} in it. */
  static final String MIRROR = "DEMITASSE_TERRAFORM_MIRROR";

  private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";

  private final Path folder;
  private final Map<String, String> variables = new TreeMap<>();

  private Terraform(Path folder) {
    this.folder = folder;
  }

  /** Skips the test that asks where there is no terraform or no provider. */
  static Terraform in(Path folder) throws IOException, InterruptedException {
    var mirror = mirror();
    assumeTrue(mirror.isPresent(), "no AWS provider; set " + MIRROR + " to a filesystem mirror");
    Files.writeString(
        folder.resolve("terraform.rc"),
        "provider_installation {\n  filesystem_mirror {\n    path = \"%s\"\n  }\n}\n"
            .formatted(mirror.get()));
    var terraform = new Terraform(folder);
    assumeTrue(terraform.installed(), "terraform is not on the PATH");
    return terraform;
  }

  /** The folder that is named, or else one below the places where people put such things. */
  private static Optional<Path> mirror() {
    var named = Optional.ofNullable(System.getenv(MIRROR)).map(Path::of);
    if (named.isPresent()) {
      return named.filter(path -> Files.isDirectory(path.resolve(PROVIDER)));
    }
    return List.of("/opt", "/usr/share", "/usr/local/share").stream()
        .flatMap(place -> folders(Path.of(place)).stream())
        .filter(path -> Files.isDirectory(path.resolve(PROVIDER)))
        .findFirst();
  }

  private static List<Path> folders(Path place) {
    try (var entries = Files.list(place)) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private boolean installed() throws InterruptedException {
    try {
      return run("version").status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sets a variable of the configuration. */
  Terraform with(String name, String value) {
    variables.put("TF_VAR_" + name, value);
    return this;
  }

  record Result(int status, String output) {}

  Result run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(arguments));
    var log = folder.resolve("terraform.log");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TF_CLI_CONFIG_FILE", folder.resolve("terraform.rc").toString());
    builder.environment().put("CHECKPOINT_DISABLE", "1");
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    int status = builder.start().waitFor();
    return new Result(status, Files.readString(log, StandardCharsets.UTF_8));
  }
}
