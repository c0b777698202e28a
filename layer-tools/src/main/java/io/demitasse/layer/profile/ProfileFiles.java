package io.demitasse.layer.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the files of profiles, and follows what they include. */
final class ProfileFiles {
  private static final String INCLUDES = "includes";
  private static final String JARS = "jars";
  private static final Set<String> KNOWN_JARS =
      Set.of(Profile.BEANS_JAR, Profile.SERIALIZATION_JAR);

  private final Map<String, Properties> files;
  private final SortedMap<String, String> reasons = new TreeMap<>();
  private final SortedSet<String> jars = new TreeSet<>();

  ProfileFiles(Map<String, Properties> files) {
    this.files = files;
  }

  Profile read(String name) {
    add(name, new LinkedHashSet<>());
    return new Profile(name, reasons, jars);
  }

  private void add(String name, Set<String> path) {
    Properties file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "The profile " + path + " includes " + name + ", which is not there");
    }
    if (!path.add(name)) {
      throw new IllegalArgumentException("The profile " + name + " includes itself, by " + path);
    }
    for (String included : words(file, INCLUDES)) {
      add(included, path);
    }
    for (String jar : words(file, JARS)) {
      if (!KNOWN_JARS.contains(jar)) {
        throw new IllegalArgumentException(
            "The profile " + name + " names the jar " + jar + ", and known are " + KNOWN_JARS);
      }
      jars.add(jar);
    }
    for (String module : file.stringPropertyNames()) {
      if (!module.equals(INCLUDES) && !module.equals(JARS)) {
        addModule(name, module, file.getProperty(module).strip());
      }
    }
    path.remove(name);
  }

  private void addModule(String profile, String module, String reason) {
    if (reason.isEmpty()) {
      throw new IllegalArgumentException(
          "The profile " + profile + " has no reason for the module " + module);
    }
    reasons.put(module, reason);
  }

  private static List<String> words(Properties file, String key) {
    String value = file.getProperty(key, "").strip();
    return value.isEmpty() ? List.of() : List.of(value.split("[\\s,]+", -1));
  }
}
