package io.demitasse.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that a page needs and the project does not have. */
final class Tools {
  private static final String AWS_PROVIDER = "registry.terraform.io/hashicorp/aws";

  private Tools() {}

  static boolean has(String program) {
    return isOnPath(program) && (!program.equals("terraform") || terraformMirror().isPresent());
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }

  /** The folder with Terraform's AWS provider: the one that is named, or where people put it. */
  static Optional<Path> terraformMirror() {
    Stream<Path> places =
        Optional.ofNullable(System.getenv("DEMITASSE_TERRAFORM_MIRROR"))
            .map(named -> Stream.of(Path.of(named)))
            .orElseGet(() ->
                Stream.of("/opt", "/usr/share", "/usr/local/share")
                    .flatMap(place -> entries(Path.of(place)).stream()));
    return places.filter(place -> Files.isDirectory(place.resolve(AWS_PROVIDER))).findFirst();
  }

  private static List<Path> entries(Path place) {
    try (Stream<Path> entries = Files.list(place)) {
      return entries.toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
