package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a function finds without asking, here and under the official client: every system and
 * security property, charsets, locales, TLS. The differences are those of docs/compatibility.md.
 */
@Tag("it")
final class DefaultsIT {
  private static final String ALL = "io.demitasse.functions.Defaults::all";
  private static final String SECURITY = "io.demitasse.functions.Defaults::securityProperty";
  private static final String TTL = "networkaddress.cache.negative.ttl";
  private static final String TTL_VARIABLE = "AWS_LAMBDA_JAVA_NETWORKADDRESS_CACHE_NEGATIVE_TTL";
  private static final String TLS = "tls-of-managed-runtime.security";

  /** Properties of the process, which no two processes share. */
  private static final Set<String> OF_THE_PROCESS =
      Set.of(
          "system java.class.path",
          "system java.home",
          "system java.library.path",
          "system java.vm.compressedOopsMode",
          "system java.vm.info",
          "system sun.boot.library.path",
          "system sun.java.command");

  /** Properties of the layer's own: whose names begin with demitasse or jdk.module, and these. */
  private static final Set<String> OF_THE_LAYER =
      Set.of(
          "system java.util.logging.config.class",
          "system jdk.includeInExceptions",
          // Names of files and of variables are UTF-8, also where the locale is not installed.
          "system native.encoding",
          "system stdin.encoding",
          "system sun.jnu.encoding",
          // What the official client prints is UTF-8 by other means.
          "system stderr.encoding",
          "system stdout.encoding",
          // Set by the first use of a time zone, which the official client makes at its start.
          "system user.timezone");

  private static final Set<String> SAFER =
      Set.of(
          "security jdk.tls.disabledAlgorithms", "tls of clients", "tls protocols", "tls suites");

  @TempDir private static Path shared;
  private static UnpackedLayer layer;
  private static Path official;
  private static Path task;

  @TempDir private Path folder;

  @BeforeAll
  static void layOut() throws IOException {
    layer = UnpackedLayer.in(shared.resolve("opt"));
    official = OfficialClient.in(shared.resolve("official"));
    task = Files.createDirectories(shared.resolve("task"));
    Path classes = Files.createDirectories(task.resolve("io/demitasse/functions"));
    Files.copy(
        Path.of("target/test-classes/io/demitasse/functions/Defaults.class"),
        classes.resolve("Defaults.class"));
  }

  @Test
  void nothing_differs_but_what_the_documentation_names() throws Exception {
    Map<String, String> here = defaults(layer.folder(), Map.of());
    Map<String, String> there = defaults(official, Map.of());

    Map<String, String> different = new TreeMap<>();
    for (String name : union(here.keySet(), there.keySet())) {
      String ours = here.getOrDefault(name, "absent");
      String theirs = there.getOrDefault(name, "absent");
      if (!ours.equals(theirs) && !isExpected(name)) {
        different.put(name, ours + " in place of " + theirs);
      }
    }
    assertThat(different).isEmpty();
    assertThat(here).containsEntry("security " + TTL, "1");
  }

  private static boolean isExpected(String name) {
    return OF_THE_PROCESS.contains(name)
        || OF_THE_LAYER.contains(name)
        || SAFER.contains(name)
        || name.startsWith("system demitasse.")
        || name.startsWith("system jdk.module.")
        || isLeftToAnotherProfile(name);
  }

  /** The whole JDK has every locale, charset and algorithm; so has the profile full, nearly. */
  private static boolean isLeftToAnotherProfile(String name) {
    boolean minimal = BuiltLayer.zip().toString().contains("-minimal-");
    boolean full = BuiltLayer.zip().toString().contains("-full-");
    boolean localized =
        name.equals("locales") || name.startsWith("formats of ") || name.startsWith("order of ");
    if (localized) {
      return minimal;
    }
    return !full && (name.equals("charsets") || name.equals("algorithms"));
  }

  @Test
  void tls_allows_less_than_the_official_client_and_never_more() throws Exception {
    Map<String, String> here = defaults(layer.folder(), Map.of());
    Map<String, String> there = defaults(official, Map.of());

    for (String name : List.of("tls of clients", "tls protocols", "tls suites")) {
      assertThat(words(there.get(name))).as(name).containsAll(words(here.get(name)));
    }
    assertThat(words(here.get("tls protocols"))).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    assertThat(here.get("tls suites")).doesNotContain("TLS_RSA_");
  }

  @Test
  void a_function_whose_servers_are_old_gets_the_tls_of_the_official_client() throws Exception {
    Map<String, String> here =
        defaults(
            layer.folder(),
            Map.of("DEMITASSE_JVM_OPTIONS", "-Djava.security.properties=" + layer.file(TLS)));
    Map<String, String> there = defaults(official, Map.of());

    for (String name : SAFER) {
      assertThat(here.get(name)).as(name).isEqualTo(there.get(name));
    }
    assertThat(here).containsEntry("security " + TTL, "1");
  }

  @Test
  void a_charset_that_only_another_profile_has_is_told() throws Exception {
    UnpackedLayer.Run run =
        invoke(
            List.of(),
            layer.folder(),
            "io.demitasse.functions.Defaults::encoded",
            "windows-1256",
            Map.of());

    if (BuiltLayer.zip().toString().contains("-full-")) {
      assertThat(run.exit()).as(run.log()).isZero();
    } else {
      assertThat(run.log())
          .contains("UnsupportedCharsetException: windows-1256")
          .contains("in the JDK module jdk.charsets, which this layer has not")
          .contains("profile full");
    }
  }

  @Test
  void the_life_of_failed_look_ups_is_that_of_the_variable() throws Exception {
    var seven = Map.of(TTL_VARIABLE, "7");

    assertThat(security(layer.folder(), seven).answer()).isEqualTo("\"7\"");
    assertThat(security(official, seven).answer()).isEqualTo("\"7\"");
  }

  @Test
  void a_life_that_is_no_number_is_told_and_ignored() throws Exception {
    UnpackedLayer.Run run = security(layer.folder(), Map.of(TTL_VARIABLE, "one second"));

    assertThat(run.answer()).isEqualTo("\"1\"");
    assertThat(run.log())
        .contains(TTL_VARIABLE + " is ignored: \"one second\" is no number of seconds");
  }

  @Test
  void a_file_of_security_properties_wins_over_the_variable() throws Exception {
    Path file = Files.writeString(folder.resolve("my.security"), TTL + "=3\n");
    String option = "-Djava.security.properties=" + file;
    var variables = Map.of(TTL_VARIABLE, "7", "JAVA_TOOL_OPTIONS", option);

    assertThat(security(layer.folder(), variables).answer()).isEqualTo("\"3\"");
    assertThat(security(official, variables).answer()).isEqualTo("\"3\"");
  }

  @Test
  void the_authorities_of_the_system_are_trusted_unless_the_user_names_others() throws Exception {
    List<String> withAuthorities = etcWithAuthorities();
    String mine = "-Djavax.net.ssl.trustStore=" + folder.resolve("mine");

    for (Path runtime : List.of(layer.folder(), official)) {
      assertThat(trustStore(runtime, withAuthorities, Map.of())).isEqualTo("/etc/pki/java/cacerts");
      assertThat(trustStore(runtime, withAuthorities, Map.of("JAVA_TOOL_OPTIONS", mine)))
          .isEqualTo(folder.resolve("mine").toString());
      assertThat(trustStore(runtime, List.of(), Map.of())).isEqualTo("null");
    }
    assertThat(trustStore(layer.folder(), withAuthorities, Map.of("DEMITASSE_JVM_OPTIONS", mine)))
        .isEqualTo(folder.resolve("mine").toString());
  }

  /** A command in front, for which {@code /etc} has what Amazon Linux has there. */
  private List<String> etcWithAuthorities() throws Exception {
    assumeFalse(Files.exists(Path.of("/etc/pki/java/cacerts")), "the machine has its own");
    Path etc = Files.createDirectory(folder.resolve("etc"));
    Path authorities = Path.of(System.getProperty("java.home"), "lib/security/cacerts");
    String shell =
        "cp /etc/passwd /etc/group /etc/hosts /etc/nsswitch.conf /etc/ld.so.cache \"$0\""
            + " && mkdir -p \"$0/pki/java\""
            + " && cp '"
            + authorities
            + "' \"$0/pki/java/cacerts\""
            + " && mount --bind \"$0\" /etc && exec \"$@\"";
    List<String> prefix =
        List.of("unshare", "--mount", "--map-root-user", "sh", "-c", shell, etc.toString());
    List<String> trial = new java.util.ArrayList<>(prefix);
    trial.addAll(List.of("test", "-f", "/etc/pki/java/cacerts"));
    int exit = new ProcessBuilder(trial).inheritIO().start().waitFor();
    assumeTrue(exit == 0, "no namespace of mounts can be made here");
    return prefix;
  }

  private static String trustStore(Path runtime, List<String> prefix, Map<String, String> variables)
      throws Exception {
    UnpackedLayer.Run run = invoke(prefix, runtime, SYSTEM, "javax.net.ssl.trustStore", variables);
    return run.answer().replace("\"", "");
  }

  private static final String SYSTEM = "io.demitasse.functions.Defaults::systemProperty";

  private static UnpackedLayer.Run security(Path runtime, Map<String, String> variables)
      throws Exception {
    return invoke(List.of(), runtime, SECURITY, TTL, variables);
  }

  private static UnpackedLayer.Run invoke(
      List<String> prefix,
      Path runtime,
      String handler,
      String event,
      Map<String, String> variables)
      throws Exception {
    return UnpackedLayer.invoke(prefix, runtime, task, handler, variables, '"' + event + '"');
  }

  private static Map<String, String> defaults(Path runtime, Map<String, String> variables)
      throws Exception {
    Map<String, String> all = new HashMap<>(variables);
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    UnpackedLayer.Run run = UnpackedLayer.invoke(List.of(), runtime, task, ALL, all, "{}");
    assertThat(run.exit()).as(run.log()).isZero();
    return new ObjectMapper().readValue(run.answer(), new TypeReference<>() {});
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static List<String> words(String list) {
    return Arrays.asList(list.substring(1, list.length() - 1).split(", ", -1));
  }
}
