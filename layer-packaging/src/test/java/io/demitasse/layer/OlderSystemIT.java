package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The built zip in a system with an older C library than Lambda's (2.31 and 2.34) and a shell, and
 * nothing else: what it works without here it does not need there.
 */
@Tag("it")
final class OlderSystemIT {
  private static final String LOOK = "io.demitasse.functions.SystemProbe::look";

  @TempDir private static Path folder;
  private static Path layer = Path.of("");

  @BeforeAll
  static void unpack() throws IOException {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "the packages are for x86-64");
    layer = UnpackedLayer.in(folder.resolve("opt")).folder();
  }

  private static OtherSystem system(String shell) throws Exception {
    return shell.equals("bash")
        ? OtherSystem.of("bullseye", "libc6", "bash", "libtinfo6")
        : OtherSystem.of("bullseye", "libc6", shell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void the_samples_answer_under_either_shell(String shell) throws Exception {
    OtherSystem system = system(shell);
    Path echo = BuiltLayer.unpackedSample("echo", folder.resolve(shell + "-echo"));
    Path pi = BuiltLayer.unpackedSample("pi", folder.resolve(shell + "-pi"));
    Map<String, String> drink = Map.of("drink", "espresso");

    assertThat(invoke(system, echo, "io.demitasse.samples.echo.Echo::handle", drink, "").answer())
        .isEqualTo("Echoing request: '{\"drink\":\"espresso\"}'");
    assertThat(invoke(system, pi, "io.demitasse.samples.pi.Pi::handle", Map.of(), "").answer())
        .isEqualTo("{\"message\":\"3.141592653\"}");
  }

  @Test
  void the_cache_is_used_by_a_user_without_rights_who_can_write_nothing() throws Exception {
    UnpackedLayer.Run run = look(Map.of(), "-Xlog:class+load");

    assertThat(run.answer())
        .as(run.log())
        .contains("\"libc\":\"libc-2.31.so\"", "\"user\":\"993\"", "\"writable\":\"falsefalse\"");
    assertThat(run.classesFromCache()).isGreaterThan(1000);
  }

  @Test
  void time_zones_are_known_without_those_of_the_system() throws Exception {
    assertThat(look(Map.of(), "").answer()).contains("2026-07-01T14:00+02:00[Europe/Berlin]");
  }

  @Test
  void prices_are_written_as_the_locale_does() throws Exception {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal has no locales");
    assertThat(look(Map.of(), "").answer()).contains("\"price\":\"1.234,50\u00a0€\"");
  }

  @Test
  void names_are_looked_up_in_the_hosts_file() throws Exception {
    system("dash").write("etc/hosts", "127.0.0.42 listed.demitasse.test\n");

    assertThat(look(Map.of("name", "listed.demitasse.test"), "").answer())
        .contains("\"address\":\"127.0.0.42\"");
  }

  @Test
  void names_are_looked_up_by_dns() throws Exception {
    try (var dns = dns(new byte[] {127, 0, 0, 43})) {
      system("dash").write("etc/resolv.conf", "nameserver " + dns.address() + "\n");
      assertThat(look(Map.of("name", "asked.demitasse.test"), "").answer())
          .contains("\"address\":\"127.0.0.43\"");
    }
  }

  @Test
  void https_trusts_the_certificates_of_a_trust_store_of_its_own() throws Exception {
    system("dash").write("etc/hosts", "127.0.0.1 server.demitasse.test\n");
    Path task = probe(folder.resolve("https"));
    try (var server = new TlsServer(folder, "server.demitasse.test")) {
      Files.copy(server.trustStore(), task.resolve("trust.p12"));
      Map<String, String> event =
          Map.of("url", "https://server.demitasse.test:" + server.port() + "/");

      assertThat(
              invoke(
                      system("dash"),
                      task,
                      LOOK,
                      event,
                      "-Djavax.net.ssl.trustStore=/var/task/trust.p12"
                          + " -Djavax.net.ssl.trustStorePassword="
                          + TlsServer.PASSWORD)
                  .answer())
          .contains("\"page\":\"served over TLS\"");
      // So the trust was the store's, and not a lack of checking.
      assertThat(invoke(system("dash"), task, LOOK, event, "").answer())
          .contains("SSLHandshakeException");
    }
  }

  private static DnsServer dns(byte[] answer) {
    try {
      return new DnsServer(answer);
    } catch (IOException e) {
      return abort("this user may not listen on port 53: " + e.getMessage());
    }
  }

  private static UnpackedLayer.Run look(Map<String, String> event, String options)
      throws Exception {
    return invoke(system("dash"), probe(folder.resolve("probe")), LOOK, event, options);
  }

  private static UnpackedLayer.Run invoke(
      OtherSystem system, Path task, String handler, Map<String, String> event, String options)
      throws Exception {
    return system.invoke(folder.resolve("entry"), layer, task, handler, event, options);
  }

  private static Path probe(Path task) throws IOException {
    Path classes = Path.of("io/demitasse/functions");
    Files.createDirectories(task.resolve(classes));
    Path copy = task.resolve(classes).resolve("SystemProbe.class");
    if (!Files.exists(copy)) {
      Files.copy(
          Path.of("target/test-classes").resolve(classes).resolve("SystemProbe.class"), copy);
    }
    return task;
  }
}
