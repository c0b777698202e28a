package io.demitasse.layer.profile;

import io.demitasse.layer.jre.JdkModules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which module of a JDK has a package, and the smallest profile of the layer that brings it. Made
 * of the JDK and of the profiles, so that it is true for both. Immutable.
 */
public final class PackageTable {
  private final SortedMap<String, Place> places = new TreeMap<>();
  private final JdkModules jdk;

  /**
   * Where a package is.
   *
   * @param module of the JDK
   * @param profile the smallest that has it; empty if none has
   */
  public record Place(String module, Optional<String> profile) {}

  private PackageTable(JdkModules jdk) {
    this.jdk = jdk;
  }

  /** Computes the table. */
  public static PackageTable of(JdkModules jdk, Profiles profiles) {
    PackageTable table = new PackageTable(jdk);
    for (String module : jdk.names()) {
      for (String name : jdk.packages(module)) {
        table.places.put(name, new Place(module, Optional.empty()));
      }
    }
    List<Profile> largestFirst = profiles.smallestFirst().reversed();
    for (Profile profile : largestFirst) {
      for (String name : table.packagesOf(profile)) {
        Place place = table.places.get(name);
        if (place != null) {
          table.places.put(name, new Place(place.module(), Optional.of(profile.name())));
        }
      }
    }
    return table;
  }

  /** Where this package is, with dots in its name; empty if no module of the JDK has it. */
  public Optional<Place> of(String packageName) {
    return Optional.ofNullable(places.get(packageName));
  }

  /** All packages of the JDK, exported or not. */
  public SortedMap<String, Place> all() {
    return new TreeMap<>(places);
  }

  /** The packages that a layer of this profile has, with what its modules require. */
  public Set<String> packagesOf(Profile profile) {
    Set<String> packages = new HashSet<>();
    for (String module : jdk.closure(profile.modules())) {
      packages.addAll(jdk.packages(module));
    }
    if (profile.jars().contains(Profile.BEANS_JAR)) {
      for (String name : places.keySet()) {
        if (BeansPackages.contains(name)) {
          packages.add(name);
        }
      }
    }
    return packages;
  }
}
