package io.demitasse.layer.doctor.need;

import io.demitasse.layer.jre.JdkModules;
import io.demitasse.layer.profile.BeansPackages;
import io.demitasse.layer.profile.PackageTable;
import io.demitasse.layer.profile.Profile;
import io.demitasse.layer.profile.Profiles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What the JDK has, and which profile of the layer has it. Immutable. */
public final class Platform {
  private final JdkModules jdk;
  private final PackageTable packages;
  private final List<Profile> profiles;

  /** Of the modules of a JDK and the profiles that a layer can have. */
  public Platform(JdkModules jdk, Profiles profiles) {
    this.jdk = jdk;
    this.packages = PackageTable.of(jdk, profiles);
    this.profiles = profiles.smallestFirst();
  }

  /** The module of the JDK that has a class, by its name with slashes; empty if none has. */
  Optional<String> moduleOf(String className) {
    int end = className.lastIndexOf('/');
    return end < 0
        ? Optional.empty()
        : packages
            .of(className.substring(0, end).replace('/', '.'))
            .map(PackageTable.Place::module);
  }

  public boolean hasModule(String name) {
    return jdk.names().contains(name);
  }

  public List<Profile> smallestFirst() {
    return profiles;
  }

  public boolean has(Profile profile, Collection<Need> needs) {
    return needs.stream().allMatch(need -> has(profile, need));
  }

  public boolean has(Profile profile, Need need) {
    return has(profile.modules(), profile.jars().contains(Profile.BEANS_JAR), need);
  }

  /** Whether an image of these modules has what is needed. */
  public boolean has(Collection<String> modules, boolean beans, Need need) {
    SortedSet<String> all = jdk.closure(modules.stream().filter(this::hasModule).toList());
    return all.contains(need.module())
        || (beans && need.isPackage() && BeansPackages.contains(need.what()));
  }

  /** The smallest profile with all of these; empty if none has. */
  public Optional<Profile> smallestWith(Collection<Need> needs) {
    return profiles.stream().filter(profile -> has(profile, needs)).findFirst();
  }
}
