package io.demitasse.maven.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Reads what libraries a library layer brings, from the jars in it. */
public final class LibraryLayerZip {
  private static final Pattern JAR = Pattern.compile("demitasse/libraries/([^/]+)/([^/]+)\\.jar");
  private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
  private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(\\d.*)");

  private LibraryLayerZip() {}

  /** One for each folder of {@code demitasse/libraries}; none for a layer of another kind. */
  public static List<LayerLibraries> read(Path zip) throws IOException {
    Map<String, List<LayerLibraries.Item>> layers = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        Matcher jar = JAR.matcher(entry.getName());
        if (jar.matches()) {
          try (InputStream in = file.getInputStream(entry)) {
            item(jar.group(2), in)
                .ifPresent(layers.computeIfAbsent(jar.group(1), name -> new ArrayList<>())::add);
          }
        }
      }
    } catch (IOException e) {
      throw new IOException("the library layer " + zip + " cannot be read: " + e.getMessage(), e);
    }
    return layers.entrySet().stream()
        .map(layer -> new LayerLibraries("library layer " + layer.getKey(), layer.getValue()))
        .toList();
  }

  /** A jar may have the poms of libraries inside it too: its own is the one in its name. */
  private static Optional<LayerLibraries.Item> item(String file, InputStream jar)
      throws IOException {
    ZipInputStream in = new ZipInputStream(jar);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (POM.matcher(entry.getName()).matches()) {
        Properties pom = new Properties();
        pom.load(in);
        String group = pom.getProperty("groupId", "");
        String version = pom.getProperty("version", "");
        String artifact = pom.getProperty("artifactId", "");
        String name = file.startsWith(group + ".") ? file.substring(group.length() + 1) : file;
        if (name.startsWith(artifact + "-" + version)) {
          String rest = name.substring(artifact.length() + 1 + version.length());
          return Optional.of(
              new LayerLibraries.Item(
                  Optional.of(group),
                  artifact,
                  Optional.of(version),
                  rest.startsWith("-") ? rest.substring(1) : ""));
        }
      }
    }
    Matcher name = NAME_AND_VERSION.matcher(file);
    return name.matches()
        ? Optional.of(
            new LayerLibraries.Item(
                Optional.empty(), name.group(1), Optional.of(name.group(2)), ""))
        : Optional.empty();
  }
}
