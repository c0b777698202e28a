package io.demitasse.layer.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.doctor.need.Need.Certainty;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor makes of functions that are compiled here. */
final class DoctorTest {
  private static final String PICTURE = "new java.awt.image.BufferedImage(1, 1, 1).getWidth();";

  private static Doctor doctor;

  @TempDir private Path folder;
  private FunctionSources function;

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

  private Report examine(String handler) throws IOException {
    return examine(handler, List.of(), Map.of());
  }

  private Report examine(String handler, List<Path> layers, Map<String, String> variables)
      throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    Optional<String> name = handler.isEmpty() ? Optional.empty() : Optional.of(handler);
    return doctor.examine(new Doctor.Request(function.folder(), name, layers, variables), work);
  }

  private FunctionSources handler(String body) throws IOException {
    return function.with(
        "t.H",
        "package t; public class H { public String handle(String e) throws Exception { "
            + body
            + " return e; } }");
  }

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
  void an_inherited_method_is_a_handler() throws IOException {
    function
        .with(
            "t.Base",
            "package t; public abstract class Base { public String handle(String e) { return e; } }")
        .with("t.Sub", "package t; public class Sub extends Base {}")
        .with(
            "t.Able",
            "package t; public interface Able { default String by(String e) { return e; } }")
        .with("t.Of", "package t; public class Of implements Able {}");

    assertThat(examine("t.Sub::handle").problems()).isZero();
    assertThat(examine("t.Of::by").problems()).isZero();
    assertThat(examine("t.Base::handle").text()).contains("t.Base cannot be made: it is abstract");
  }

  @ParameterizedTest
  @CsvSource({
    "t.Absent::handle, 'There is no class t.Absent at the root'",
    "t.H.handle, 'Did you mean t.H::handle?'",
    "t.H::absent, 'no public method absent'",
    "t.H::hidden, 'no public method hidden'",
    "t.H::three, 'no public method three'",
    "t.H, 'implements no interface of handlers'",
    "t.Closed::handle, 'no public constructor without parameters'"
  })
  void a_handler_that_cannot_be_bound_is_a_problem(String handler, String text) throws IOException {
    handler("");
    function.with(
        "t.H",
        "package t; public class H { public String handle(String e) { return e; }"
            + " void hidden(String e) {} public void three(String a, String b, String c) {} }");
    function.with(
        "t.Closed",
        "package t; public class Closed { public Closed(int i) {}"
            + " public String handle(String e) { return e; } }");

    Report report = examine(handler);

    assertThat(report.problems()).isEqualTo(1);
    assertThat(report.text()).contains(text);
  }

  @Test
  void a_super_class_that_nobody_has_is_a_problem() throws IOException {
    Path absent = function.absent("a.Missing", "package a; public class Missing {}");
    function.against(
        absent,
        "t.H",
        "package t; public class H extends a.Missing { public String handle(String e) { return e; } }");

    assertThat(examine("t.H::handle").text()).contains("t.H extends or implements a.Missing");
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

  @Test
  void what_the_handler_comes_to_decides_on_the_profile() throws IOException {
    function.library(
        "l.jar", "l.L", "package l; public class L { public void paint() { " + PICTURE + " } }");
    handler("new l.L().paint();");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("full");
    assertThat(report.problems()).isZero();
    assertThat(report.text())
        .contains("not in standard: java.desktop/java.awt.image")
        .contains("used in t.H.handle → l.L.paint");
  }

  @ParameterizedTest
  @CsvSource({
    "never called, ''",
    "caught, 'try { x(); } catch (NoClassDefFoundError e) { }'",
    "caught as anything, 'try { x(); } catch (Throwable e) { }'",
    "asked for by name, 'try { Class.forName(\"java.awt.Frame\"); } catch (ClassNotFoundException e) { }'"
  })
  void what_a_library_does_without_is_mentioned_only(String how, String call) throws IOException {
    function.library(
        "l.jar",
        "l.L",
        "package l; public class L { public static void run() { "
            + call
            + " }"
            + " static void x() { "
            + PICTURE
            + " } }");
    handler("l.L.run();");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).as(how).contains("standard");
    assertThat(report.problems()).as(how).isZero();
    assertThat(report.text()).contains("mentions, and is not seen to use: java.desktop/java.awt");
  }

  @Test
  void a_handler_that_catches_everything_still_needs_what_it_calls() throws IOException {
    handler("try { " + PICTURE + " } catch (Throwable t) { return t.toString(); }");

    assertThat(examine("t.H::handle").profile()).contains("full");
  }

  @Test
  void a_call_that_may_mean_several_methods_sends_nobody_beyond_the_default() throws IOException {
    function.with(
        "t.H",
        "package t; public class H { interface Do { void it(); }"
            + " static class A implements Do { public void it() { "
            + PICTURE
            + " } }"
            + " static class B implements Do { public void it() { } }"
            + " public String handle(String e) { Do d = e.isEmpty() ? new A() : new B();"
            + " d.it(); return e; } }");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("standard");
    assertThat(report.text()).contains("may need, by a call that can mean several methods");
  }

  @Test
  void providers_of_services_may_be_reached() throws IOException {
    function.library(
        "l.jar",
        "l.L",
        "package l; public class L implements Runnable { public void run() {"
            + " javax.naming.Reference r = new javax.naming.Reference(\"\"); } }",
        "META-INF/services/java.lang.Runnable",
        "l.L\n");
    handler("java.util.ServiceLoader.load(Runnable.class).forEach(Runnable::run);");

    Report report = examine("t.H::handle");

    assertThat(report.profile()).contains("standard");
    assertThat(report.needs())
        .anySatisfy(need -> {
          assertThat(need.module()).isEqualTo("java.naming");
          assertThat(need.certainty()).isEqualTo(Certainty.MAY);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.Locale.GERMANY.toString();, jdk.localedata",
    "java.util.Locale.of(\"sv\");, jdk.localedata",
    "java.util.Locale.forLanguageTag(\"de-CH\");, jdk.localedata",
    "e.getBytes(\"ISO-2022-JP\");, jdk.charsets",
    "java.nio.charset.Charset.forName(\"IBM037\");, jdk.charsets",
    "java.security.KeyStore.getInstance(\"PKCS11\");, jdk.crypto.cryptoki",
    "javax.xml.crypto.dsig.XMLSignatureFactory.getInstance(\"DOM\");, java.xml.crypto"
  })
  void what_code_asks_for_by_name_is_needed(String statement, String module) throws IOException {
    handler(statement);

    assertThat(examine("t.H::handle").needs())
        .anySatisfy(need -> {
          assertThat(need.module()).isEqualTo(module);
          assertThat(need.certainty()).isEqualTo(Certainty.WILL);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.Locale.ROOT.toString();",
    "java.util.Locale.forLanguageTag(\"en-US\");",
    "e.getBytes(\"UTF-16\");",
    "System.out.println(\"ISO-2022-JP is a charset and de a language\");"
  })
  void what_every_profile_has_is_not_needed(String statement) throws IOException {
    handler(statement);

    assertThat(examine("t.H::handle").profile()).contains("minimal");
  }

  @Test
  void locales_chosen_at_run_time_are_worth_the_default_profile() throws IOException {
    handler("java.util.Locale.forLanguageTag(e);");

    assertThat(examine("t.H::handle").profile()).contains("standard");
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
