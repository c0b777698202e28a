package io.demitasse.layer.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor makes of functions that are compiled here. */
final class DoctorTest extends Examination {
  @Test
  void plain_java_runs_on_the_smallest_profile() throws IOException {
    handler("System.out.println(java.time.Instant.now());");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("minimal");
    assertThat(report.problems()).isZero();
    assertThat(report.text())
        .contains("ok       handler t.H::handle", "java.base: profile minimal");
  }

  @Test
  void a_library_whose_module_requires_what_is_not_there_is_none() throws IOException {
    function.library(
        "l.jar", "l.L", "package l; public class L { public static int x() { return 1; } }");
    handler("l.L.x();");

    Report report = examine("t.H::handle");

    assertThat(report.problems()).isZero();
    assertThat(report.profile()).contains("minimal");
  }

  @ParameterizedTest
  @CsvSource({
    "JAVA_TOOL_OPTIONS, --add-modules=java.smartcard.absent, problem",
    "JAVA_TOOL_OPTIONS, --add-modules=jdk.jshell, problem",
    "JDK_JAVA_OPTIONS, -Djava.security.manager=allow, problem",
    "DEMITASSE_JVM_OPTIONS, -javaagent:/var/task/absent.jar, problem",
    "JAVA_TOOL_OPTIONS, -XX:StartFlightRecording, ok",
    "JAVA_TOOL_OPTIONS, -Xmx100m, none"
  })
  void options_of_the_jvm_are_examined(String variable, String option, String level)
      throws IOException {
    handler("");

    Report report = examine("t.H::handle", List.of(), Map.of(variable, option));

    List<String> levels =
        report.findings().stream()
            .filter(finding -> finding.check().equals("options"))
            .map(finding -> finding.level().name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    assertThat(levels.isEmpty() ? "none" : levels.getLast()).isEqualTo(level);
  }

  @Test
  void the_release_file_of_a_layer_says_what_it_has() throws IOException {
    Path layer = folder.resolve("layer/demitasse");
    Files.createDirectories(layer);
    Files.writeString(
        layer.resolve("release"),
        "LAYER_ID=\"x\"\nPROFILE=\"minimal\"\nARCH=\"x86_64\"\nMODULES=\"java.base java.logging\"\n");
    handler("new javax.naming.Reference(\"\");");

    Report report = examine("t.H::handle", List.of(folder.resolve("layer")), Map.of());

    assertThat(report.problems()).isEqualTo(1);
    assertThat(report.text())
        .contains("The layer, of profile minimal, lacks java.naming/javax.naming")
        .contains("Profile standard has it.");
  }

  @Test
  void a_native_library_for_both_processors_is_fine_and_one_for_neither_is_not()
      throws IOException {
    handler("");
    library("x86/libboth.so", 62);
    library("arm/libboth.so", 183);
    library("libold.so", 2);

    Report report = examine("t.H::handle");

    assertThat(report.problems()).isEqualTo(1);
    assertThat(report.text()).contains("libold.so is for unknown");
  }

  private void library(String name, int machine) throws IOException {
    byte[] header = new byte[64];
    header[18] = (byte) machine;
    Path file = function.folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, header);
  }

  @Test
  void damaged_and_hostile_files_are_told_and_survived() throws IOException {
    handler("");
    Files.write(function.folder().resolve("Broken.class"), new byte[] {1, 2, 3});
    Files.createDirectories(function.folder().resolve("lib"));
    Files.writeString(function.folder().resolve("lib/no.jar"), "no zip");
    Path secret = Files.createFile(function.folder().resolve("secret"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

    Report report = examine("t.H::handle");

    assertThat(report.text())
        .contains("Cannot be read, and is passed over: no.jar")
        .contains("PROBLEM  Lambda's user cannot read: secret");
    assertThat(report.problems()).isEqualTo(1);
  }

  @Test
  void machines_get_the_same_as_json() throws IOException {
    handler(PICTURE);

    assertThat(JsonReport.of(examine("t.H::handle")))
        .contains("\"problems\" : 0", "\"profile\" : \"full\"", "\"certainty\" : \"will\"");
  }
}
