package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.doctor.need.Need;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.profile.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Says which profile has what a function needs, or what the layer given lacks. */
public final class ModulesReport {
  /** What a function that only may use more is not sent beyond. */
  private static final String DEFAULT = "standard";

  private final Platform platform;
  private final List<Need> will = new ArrayList<>();
  private final List<Need> may = new ArrayList<>();
  private final List<Need> mentioned = new ArrayList<>();

  public ModulesReport(Platform platform, Collection<Need> needs) {
    this.platform = platform;
    for (Need need : needs) {
      switch (need.certainty()) {
        case WILL -> will.add(need);
        case MAY -> may.add(need);
        case MENTIONED -> mentioned.add(need);
      }
    }
  }

  /**
   * The profile to attach: the smallest that has what will be used; for what may be used, and for
   * what is only mentioned, not more than the default.
   */
  public Optional<Profile> profile() {
    Optional<Profile> needed = platform.smallestWith(will);
    if (needed.isEmpty()) {
      return needed;
    }
    for (Profile profile : platform.smallestFirst()) {
      boolean enough = platform.has(profile, will);
      boolean all = platform.has(profile, may) && platform.has(profile, mentioned);
      if (enough && (all || profile.name().equals(DEFAULT))) {
        return Optional.of(profile);
      }
    }
    return needed;
  }

  public List<Finding> findings(Optional<AttachedLayer> layer) {
    List<Finding> findings = new ArrayList<>();
    Optional<Profile> profile = profile();
    if (layer.isPresent()) {
      ofLayer(layer.get(), findings);
    } else if (profile.isPresent()) {
      findings.add(
          Finding.ok(
              "modules", "modules " + modules() + ": profile " + profile.get().name() + reasons()));
    } else {
      for (Need need : will) {
        if (platform.smallestWith(List.of(need)).isEmpty()) {
          findings.add(
              Finding.problem(
                  "modules",
                  Troubleshooting.MISSING_MODULE,
                  "No profile has "
                      + need.readable()
                      + ", which the function uses in "
                      + way(need)
                      + ". Build a layer with -Dlayer.modules=...,"
                      + need.module()
                      + "."));
        }
      }
    }
    layer
        .map(found -> beyond(need -> has(found, need)))
        .or(() -> profile.map(found -> beyond(need -> platform.has(found, need))))
        .ifPresent(findings::addAll);
    return findings;
  }

  private void ofLayer(AttachedLayer layer, List<Finding> findings) {
    String name = layer.release().flatMap(file -> file.value("PROFILE")).orElse("unknown");
    List<Need> missing = will.stream().filter(need -> !has(layer, need)).toList();
    for (Need need : missing) {
      findings.add(
          Finding.problem(
              "modules",
              Troubleshooting.MISSING_MODULE,
              "The layer, of profile "
                  + name
                  + ", lacks "
                  + need.readable()
                  + ", which the function uses in "
                  + way(need)
                  + ". "
                  + platform
                      .smallestWith(List.of(need))
                      .map(profile -> "Profile " + profile.name() + " has it.")
                      .orElse("No profile has it.")));
    }
    if (missing.isEmpty()) {
      findings.add(
          Finding.ok("modules", "modules " + modules() + ": the layer has them, profile " + name));
    }
  }

  private boolean has(AttachedLayer layer, Need need) {
    return platform.has(layer.modules(), layer.hasBeans(), need);
  }

  /** What may be used or is mentioned and is not there, for whoever has to decide. */
  private List<Finding> beyond(Predicate<Need> has) {
    List<Finding> findings = new ArrayList<>();
    note("may need, by a call that can mean several methods: ", may, has).ifPresent(findings::add);
    note("mentions, and is not seen to use: ", mentioned, has).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> note(String how, List<Need> needs, Predicate<Need> has) {
    SortedSet<String> missing = new TreeSet<>();
    String example = "";
    for (Need need : needs) {
      if (!has.test(need)) {
        missing.add(need.readable());
        example = example.isEmpty() ? way(need) : example;
      }
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = missing.stream().limit(6).toList();
    int more = missing.size() - shown.size();
    return Optional.of(
        Finding.note(
            "modules",
            Troubleshooting.DOCTOR_CANNOT_TELL,
            "Not there, and the function "
                + how
                + String.join(" ", shown)
                + (more > 0 ? " and " + more + " more" : "")
                + "\nsuch as in "
                + example));
  }

  private SortedSet<String> moduleNames() {
    SortedSet<String> modules = new TreeSet<>(List.of("java.base"));
    will.forEach(need -> modules.add(need.module()));
    may.forEach(need -> modules.add(need.module()));
    return modules;
  }

  private String modules() {
    return String.join(",", moduleNames());
  }

  /** What the default profile lacks. */
  private String reasons() {
    SortedSet<String> beyond = new TreeSet<>();
    String example = "";
    for (Profile profile : platform.smallestFirst()) {
      if (profile.name().equals(DEFAULT)) {
        for (Need need : will) {
          if (!platform.has(profile, need)) {
            beyond.add(need.readable());
            example = example.isEmpty() ? way(need) : example;
          }
        }
      }
    }
    return beyond.isEmpty()
        ? ""
        : "\nnot in " + DEFAULT + ": " + String.join(" ", beyond) + "\nused in " + example;
  }

  private static String way(Need need) {
    List<String> way = need.way();
    int from = Math.max(1, way.size() - 3);
    StringBuilder text = new StringBuilder(way.isEmpty() ? "" : way.getFirst());
    if (from > 1) {
      text.append(" → …");
    }
    for (String step : way.subList(Math.min(from, way.size()), way.size())) {
      text.append(" → ").append(step);
    }
    return text.toString();
  }
}
