package io.demitasse.layer.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The profiles of the layer, each from a file of its own. Immutable. */
public final class Profiles {
  private static final String SUFFIX = ".properties";

  /** What this jar was built with, in {@link #bundled}. A test compares it with the folder. */
  private static final List<String> BUNDLED = List.of("minimal", "standard", "full");

  private final SortedMap<String, Profile> profiles;

  private Profiles(Map<String, Properties> files) {
    profiles = new TreeMap<>();
    for (String name : files.keySet()) {
      profiles.put(name, new ProfileFiles(files).read(name));
    }
  }

  /**
   * Reads all {@code NAME.properties} in a folder.
   *
   * @throws IllegalArgumentException if a file includes a profile that is not there, or itself
   */
  public static Profiles in(Path folder) throws IOException {
    Map<String, Properties> files = new TreeMap<>();
    try (var found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : found) {
        String fileName = file.getFileName().toString();
        try (Reader reader = Files.newBufferedReader(file)) {
          files.put(fileName.replace(SUFFIX, ""), properties(reader));
        }
      }
    }
    return new Profiles(files);
  }

  /** The profiles of the layer with which this library was built. */
  public static Profiles bundled() throws IOException {
    Map<String, Properties> files = new TreeMap<>();
    for (String name : BUNDLED) {
      try (InputStream file = Profiles.class.getResourceAsStream(name + SUFFIX)) {
        if (file == null) {
          throw new IOException("The profile " + name + " is missing from the jar of layer-tools");
        }
        files.put(name, properties(new InputStreamReader(file, StandardCharsets.UTF_8)));
      }
    }
    return new Profiles(files);
  }

  private static Properties properties(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return properties;
  }

  /**
   * The profile of this name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that exist
   */
  public Profile get(String name) {
    Profile profile = profiles.get(name);
    if (profile == null) {
      throw new IllegalArgumentException(
          "There is no profile " + name + " of the layer, only " + profiles.keySet());
    }
    return profile;
  }

  /** All of them, those first that have the fewest modules. */
  public List<Profile> smallestFirst() {
    List<Profile> sorted = new ArrayList<>(profiles.values());
    sorted.sort(Comparator.comparingInt(profile -> profile.reasons().size()));
    return sorted;
  }
}
