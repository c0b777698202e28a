package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same bytes: the build runs again in a copy of the tree, and what it
 * makes there is compared with what it made here.
 *
 * <p>All but {@code runtime.aot}: the JVM that is trained compiles, links and hashes in an order
 * that threads and addresses decide, and writes its memory as it is then.
 */
@Tag("release")
final class ReproducibleBuildIT {
  private static final String AOT_CACHE = "demitasse/runtime.aot";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private static Path folder;
  private static Path again = Path.of("");

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    again = folder.resolve("again");
    copySources();
    Path log = folder.resolve("build.log");
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--quiet",
                "-DskipTests",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-Dlayer.profile=" + System.getProperty("layer.profile"),
                "-Dlayer.modules=" + System.getProperty("layer.modules", ""),
                // The copy is no Git checkout.
                "-Dbuild.commit=" + commit(),
                "--projects=layer-packaging,sample-functions/echo,sample-functions/pi",
                "--also-make",
                "pre-integration-test")
            .directory(again.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(maven.waitFor()).as(() -> read(log)).isZero();
  }

  @Test
  void every_entry_of_the_layer_is_the_same_but_for_the_aot_cache() throws IOException {
    Map<String, String> first = entries(BuiltLayer.zip());
    Map<String, String> second =
        entries(again.resolve("layer-packaging/target").resolve(BuiltLayer.zip().getFileName()));

    assertThat(first.remove(AOT_CACHE)).isNotNull();
    assertThat(second.remove(AOT_CACHE)).isNotNull();
    assertThat(second).hasSizeGreaterThan(100).containsExactlyEntriesOf(first);
  }

  @Test
  void functions_and_the_list_of_components_are_the_same() {
    Path components = Path.of("layer-packaging", "target");
    String zip = BuiltLayer.zip().getFileName().toString();
    for (Path file :
        List.of(
            Path.of("sample-functions/echo/target/echo.zip"),
            Path.of("sample-functions/pi/target/pi.zip"),
            components.resolve(zip.replace(".zip", ".cdx.json")))) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(ROOT.resolve(file));
    }
  }

  /** What Lambda sees of each entry, in the order of the zip. */
  private static Map<String, String> entries(Path zip) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        entries.put(
            entry.getName(),
            "crc %08x, size %d, mode %o, time %s"
                .formatted(
                    entry.getCrc(),
                    entry.getSize(),
                    entry.getUnixMode(),
                    entry.getLastModifiedTime()));
      }
    }
    return entries;
  }

  private static String commit() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(BuiltLayer.zip()).get();
        var release = zip.getInputStream(zip.getEntry("demitasse/release"))) {
      return new String(release.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?s).*DEMITASSE_COMMIT=\"([^\"]*)\".*", "$1");
    }
  }

  private static void copySources() throws IOException {
    Set<String> madeByBuilds = Set.of("target", ".git");
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (madeByBuilds.contains(from.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(again.resolve(ROOT.relativize(from)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            // In a linked worktree .git is a file.
            if (!madeByBuilds.contains(from.getFileName().toString())) {
              Files.copy(from, again.resolve(ROOT.relativize(from)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
