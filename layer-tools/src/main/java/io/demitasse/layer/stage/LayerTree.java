package io.demitasse.layer.stage;

import io.demitasse.layer.jdk.AvoidJdkFaults;
import io.demitasse.layer.jre.BeansJar;
import io.demitasse.layer.jre.FileTrees;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.jre.LinkedImage;
import io.demitasse.layer.jre.NativeTools;
import io.demitasse.layer.jre.StoredJar;
import io.demitasse.layer.profile.MissingPackagesFile;
import io.demitasse.layer.profile.PackageTable;
import io.demitasse.layer.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The tree that will be {@code /opt}. Nobody else writes to it before the training. */
public final class LayerTree {
  private final Path folder;
  private final Profile profile;
  private final Instant time;

  /** Takes the folder to build in, which need not exist, and the time that all files will have. */
  public LayerTree(Path folder, Profile profile, Instant time) {
    this.folder = folder;
    this.profile = profile;
    this.time = time;
  }

  /** Below {@code demitasse/}. */
  Path file(String name) {
    return folder.resolve("demitasse").resolve(name);
  }

  /** Begins anew. */
  public void clear() throws IOException {
    FileTrees.delete(folder);
  }

  /** Adds a tree of files as they are. */
  public void addFiles(Path from) throws IOException {
    FileTrees.copy(from, folder, path -> true);
  }

  /** Adds the licence of the whole. */
  public void addLicence(Path licence) throws IOException {
    Files.createDirectories(file(""));
    Files.copy(licence, file("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Adds jars, but for those of other profiles.
   *
   * @param jars their files by their names in {@code demitasse}, without {@code .jar}
   */
  public void addJars(Map<String, Path> jars) throws IOException {
    String serialization = "lib/" + Profile.SERIALIZATION_JAR;
    for (Map.Entry<String, Path> jar : jars.entrySet()) {
      Path to = file(jar.getKey() + ".jar");
      Files.createDirectories(to.resolveSibling(""));
      if (!jar.getKey().equals(serialization)) {
        Files.copy(jar.getValue(), to, StandardCopyOption.REPLACE_EXISTING);
      } else if (profile.jars().contains(Profile.SERIALIZATION_JAR)) {
        // Stored, so that the layer zip compresses its entries as one: 2.4 MB in place of 3.7.
        try (var out = Files.newOutputStream(to);
            StoredJar stored = new StoredJar(out, time)) {
          stored.addAll(jar.getValue());
        }
      }
    }
  }

  /**
   * Adds the JRE, with what follows from it: the options that it needs, and of its JDK what no
   * module brings. To be called after {@link #addFiles}.
   */
  public void addJre(
      LinkedImage image, JavaImage jdk, PackageTable packages, Optional<NativeTools> tools)
      throws IOException, InterruptedException {
    image.copyTo(file("jre"), tools);
    SecurityDefaults.write(file("jre/conf/security/java.security"));
    AvoidJdkFaults.run(file("jre"), file("jvm.options"), System.out);
    if (profile.jars().contains(Profile.BEANS_JAR)) {
      Files.createDirectories(file("lib"));
      BeansJar.write(jdk, file("lib/" + Profile.BEANS_JAR + ".jar"), time);
    }
    Files.writeString(file(MissingPackagesFile.FILE), MissingPackagesFile.text(packages, profile));
  }

  /**
   * Completes the tree: what is a command is executable, and all files have one time. An AOT cache
   * records the times of jars, and so has to be trained after this.
   */
  public void complete() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("bootstrap"), PosixFilePermissions.fromString("rwxr-xr-x"));
    FileTime stamp = FileTime.from(time);
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.setLastModifiedTime(file, stamp);
        }
      }
    }
  }
}
