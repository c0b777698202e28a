package io.demitasse.layer.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.doctor.check.Finding;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Functions that are compiled here, for the doctor. */
abstract class Examination {
  static final String PICTURE = "new java.awt.image.BufferedImage(1, 1, 1).getWidth();";

  private static Doctor doctor;

  @TempDir Path folder;
  FunctionSources function;

  @BeforeAll
  static void learn() throws IOException {
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      doctor = new Doctor(new Platform(jdk.modules(), Profiles.bundled()));
    }
  }

  @BeforeEach
  void begin() throws IOException {
    function = new FunctionSources(folder);
  }

  final Report examine(String handler) throws IOException {
    return examine(handler, List.of(), Map.of());
  }

  final Report examine(String handler, List<Path> layers, Map<String, String> variables)
      throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    Optional<String> name = handler.isEmpty() ? Optional.empty() : Optional.of(handler);
    Report report =
        doctor.examine(new Doctor.Request(function.folder(), name, layers, variables), work);
    assertThat(report.findings())
        .allSatisfy(finding ->
            assertThat(finding.help().isPresent()).isEqualTo(finding.level() != Finding.Level.OK));
    return report;
  }

  final FunctionSources handler(String body) throws IOException {
    return function.with(
        "t.H",
        "package t; public class H { public String handle(String e) throws Exception { "
            + body
            + " return e; } }");
  }
}
