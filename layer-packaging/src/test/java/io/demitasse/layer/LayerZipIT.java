package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.layer.jre.ElfFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip as it is: what Lambda and {@code provided.al2023} ask of its files. */
@Tag("profile")
@Tag("it")
final class LayerZipIT {
  /** What both architectures have in {@code /lib64}. */
  private static final Set<String> SYSTEM_LIBRARIES =
      Set.of("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libz.so.1");

  private static final int SYSTEM_GLIBC = 34;

  @TempDir private static Path folder;
  private static List<Path> files = List.of();

  @BeforeAll
  static void unpack() throws IOException {
    UnpackedLayer.in(folder.resolve("opt"));
    try (var all = Files.walk(folder.resolve("opt"))) {
      files = all.toList();
    }
  }

  @Test
  void every_file_is_readable_and_every_command_executable_for_all() throws IOException {
    for (Path file : files) {
      boolean command =
          file.endsWith("bootstrap") || file.endsWith("java") || file.endsWith("jspawnhelper");
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      boolean executable = command || Files.isDirectory(file);
      assertThat(mode).as(file.toString()).isEqualTo(executable ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  @Test
  void every_time_is_that_of_the_training() throws IOException {
    FileTime time = FileTime.from(Instant.parse(System.getProperty("layer.timestamp")));
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(time);
      }
    }
  }

  @Test
  void native_code_needs_nothing_that_the_system_does_not_have() throws IOException {
    Set<String> ours =
        Set.copyOf(files.stream().map(file -> file.getFileName().toString()).toList());
    List<String> missing = new ArrayList<>();
    int checked = 0;
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !ElfFile.isElf(file)) {
        continue;
      }
      checked++;
      ElfFile elf = ElfFile.read(file);
      for (String name : elf.libraries()) {
        if (!SYSTEM_LIBRARIES.contains(name)
            && !name.startsWith("ld-linux")
            && !ours.contains(name)) {
          missing.add(file + " needs " + name);
        }
      }
      for (String version : elf.versions()) {
        if (version.startsWith("GLIBC_2.")
            && Integer.parseInt(version.substring("GLIBC_2.".length()).replaceAll("\\..*", ""))
                > SYSTEM_GLIBC) {
          missing.add(file + " needs " + version);
        }
      }
    }
    assertThat(checked).isGreaterThan(8);
    if (BuiltLayer.zip().toString().endsWith("-test-only.zip")) {
      // Of a JDK of Debian: it is known to need more, and the layer has to say so itself.
      assertThat(missing).isNotEmpty();
      assertThat(Files.readString(folder.resolve("opt/demitasse/release")))
          .contains("\nTEST_ONLY=\"");
    } else {
      assertThat(missing).isEmpty();
      assertThat(Files.readString(folder.resolve("opt/demitasse/release")))
          .doesNotContain("TEST_ONLY");
    }
  }

  @Test
  void everything_inside_comes_with_its_licence() throws IOException {
    Path demitasse = folder.resolve("opt/demitasse");
    assertThat(demitasse.resolve("LICENSE")).content().contains("Apache License");
    String modules = Files.readString(demitasse.resolve("jre/release"));
    for (String module : modules.replaceAll("(?s).*MODULES=\"([^\"]*)\".*", "$1").split(" ", -1)) {
      assertThat(demitasse.resolve("jre/legal").resolve(module).resolve("LICENSE"))
          .content()
          .contains("GNU General Public License", "CLASSPATH");
    }
    // Jackson is inside both. aws-lambda-java-core comes under the licence above, without a notice.
    assertThat(files).anyMatch(file -> file.endsWith("runtime.jar"));
    for (Path jar : files) {
      if (jar.endsWith("runtime.jar") || jar.endsWith("aws-lambda-java-serialization.jar")) {
        try (var contents = FileSystems.newFileSystem(jar)) {
          assertThat(contents.getPath("META-INF/LICENSE")).content().contains("Apache License");
          assertThat(contents.getPath("META-INF/NOTICE")).content().contains("Jackson");
          assertThat(contents.getPath("META-INF/FastDoubleParser-LICENSE")).isNotEmptyFile();
        }
      }
    }
  }

  @Test
  void the_release_file_says_what_this_is() throws IOException {
    assertThat(Files.readString(folder.resolve("opt/demitasse/release")))
        .startsWith("LAYER_ID=\"")
        .contains("\nDEMITASSE_COMMIT=\"", "\nPROFILE=\"", "\nMODULES=\"java.base ")
        .contains("\nARCH=\"", "\nJAVA_RUNTIME_VERSION=\"25", "\nJVM_OPTIONS=\"-X");
  }

  /** As on Lambda: a user without rights or home, nothing writable but the scratch folder. */
  @Test
  void it_runs_as_an_unprivileged_user_from_read_only_folders() throws Exception {
    String command =
        "mount --make-rprivate / && mkdir -p /opt /var/task /mnt && mount --bind \"$1\" /opt &&"
            + " mount -o remount,ro,bind /opt && mount --bind \"$2\" /var/task &&"
            + " mount -o remount,ro,bind /var/task && mount --bind \"$3\" /mnt && shift 3 &&"
            + " exec setpriv --reuid=993 --regid=990 --clear-groups --no-new-privs"
            + " env -u HOME PATH=/usr/bin:/bin \"$@\"";
    List<String> prefix = List.of("unshare", "-m", "sh", "-c", command, "sh");
    assumeTrue(canMount(), "needs root and mount namespaces");
    Path local = Files.createDirectories(folder.resolve("local-lambda"));
    Files.copy(
        Path.of("../local-lambda/target/local-lambda.jar"), local.resolve("local-lambda.jar"));
    List<String> started = new ArrayList<>(prefix);
    started.addAll(
        List.of(
            folder.resolve("opt").toString(),
            Path.of("training/target/classes").toAbsolutePath().toString(),
            local.toString()));
    UnpackedLayer.Run run =
        UnpackedLayer.invoke(
            started,
            Path.of("/mnt/local-lambda.jar"),
            Path.of("/opt"),
            Path.of("/var/task"),
            "io.demitasse.training.Handlers::map",
            Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load"));
    assertThat(run.answer()).as(run.log()).endsWith("{\"key1\":\"value1\"}");
    assertThat(run.classesFromCache()).isGreaterThan(1000);
  }

  private static boolean canMount() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-m", "mount", "--make-rprivate", "/").start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
