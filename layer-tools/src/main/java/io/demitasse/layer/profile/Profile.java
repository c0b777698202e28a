package io.demitasse.layer.profile;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A profile of the layer, with what the profiles it includes have.
 *
 * @param name such as {@code standard}
 * @param reasons why it has a module, by the name of the module; what these require is not among
 *     them
 * @param jars of {@code demitasse/lib}, without {@code .jar}, beyond what every layer has
 */
public record Profile(String name, SortedMap<String, String> reasons, SortedSet<String> jars) {
  /** The jar that has {@code java.beans} without the rest of {@code java.desktop}. */
  public static final String BEANS_JAR = "java.beans";

  /** The jar with the official library for types that need Jackson databind. */
  public static final String SERIALIZATION_JAR = "aws-lambda-java-serialization";

  /** Copies what it is given. */
  public Profile {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    jars = Collections.unmodifiableSortedSet(new TreeSet<>(jars));
  }

  /** The modules that the profile names, sorted. */
  public SortedSet<String> modules() {
    return new TreeSet<>(reasons.keySet());
  }

  /** This profile with other modules than its file names. */
  public Profile withModules(Map<String, String> others) {
    return new Profile(name, new TreeMap<>(others), jars);
  }

  /** This profile without the jar of {@code java.beans} if it has all of {@code java.desktop}. */
  public Profile withoutSuperfluousJars() {
    SortedSet<String> needed = new TreeSet<>(jars);
    if (reasons.containsKey("java.desktop")) {
      needed.remove(BEANS_JAR);
    }
    return new Profile(name, reasons, needed);
  }
}
