package io.demitasse.layer.jdk;

import static io.demitasse.layer.jdk.AffectedVersions.OPEN;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known to go wrong with AOT caches and the layer's other options on a given JDK. */
public final class JdkFaults {
  /** Unlocks the options after it; the JVM refuses them otherwise. */
  private static final String UNLOCK = "-XX:+UnlockDiagnosticVMOptions";

  private record Entry(AffectedVersions versions, JdkFault fault) {}

  private static final List<Entry> TABLE =
      List.of(
          entry(
              new AffectedVersions(25, OPEN, List.of()),
              "JDK-8350209",
              "an AOT cache holds machine code of the CPU that wrote it. On another the JVM dies of it,"
                  + " or from 25.0.5 on (JDK-8388703) starts slower without a word.",
              "No machine code goes into caches.",
              UNLOCK,
              "-XX:-AOTAdapterCaching",
              "-XX:-AOTStubCaching"),
          entry(
              new AffectedVersions(24, 27, List.of()),
              "JDK-8380060",
              "with compact object headers, code of the optimizing compiler can read 0 for the first"
                  + " four bytes of an array that was just copied.",
              "No compact object headers.",
              "-XX:-UseCompactObjectHeaders"),
          entry(
              new AffectedVersions(24, 26, updates("25.0.4")),
              "JDK-8377932",
              "the JVM takes classes from a cache though their jar has changed.",
              "The runtime compares the jars with a fingerprint of the training."),
          entry(
              new AffectedVersions(24, OPEN, List.of()),
              "JDK-8376576",
              "a jar that lies elsewhere than at the training can end in a NullPointerException.",
              "The class path is written so that every jar is found where it was."),
          entry(
              new AffectedVersions(24, OPEN, List.of()),
              "JDK-8368182",
              "classes that native code defines break the writing of a cache.",
              "Such a function cannot be trained."),
          entry(
              new AffectedVersions(24, OPEN, List.of()),
              "JDK-8380409",
              "the JVM can crash when a cache is written with an agent.",
              "Functions are trained without their agents."),
          entry(
              new AffectedVersions(24, OPEN, List.of()),
              "JDK-8349122",
              "a JVM with a debugger takes nothing from a cache.",
              "None: it starts slower."),
          entry(
              new AffectedVersions(24, OPEN, List.of()),
              "JDK-8388385",
              "jars whose manifests name each other in Class-Path break the writing of a cache.",
              "Such a function cannot be trained."));

  private final List<JdkFault> faults;

  private JdkFaults(List<JdkFault> faults) {
    this.faults = faults;
  }

  /** The faults that a JDK of this version has. */
  public static JdkFaults of(Runtime.Version version) {
    List<JdkFault> faults = new ArrayList<>();
    for (Entry entry : TABLE) {
      if (entry.versions().include(version)) {
        faults.add(entry.fault());
      }
    }
    return new JdkFaults(List.copyOf(faults));
  }

  /** The faults, the gravest first. */
  public List<JdkFault> list() {
    return faults;
  }

  /** The JVM options that avoid them, in the order that the JVM needs, without repetitions. */
  public List<String> jvmOptions() {
    Set<String> options = new LinkedHashSet<>();
    for (JdkFault fault : faults) {
      options.addAll(fault.options());
    }
    return List.copyOf(options);
  }

  private static Entry entry(
      AffectedVersions versions, String id, String effect, String remedy, String... options) {
    return new Entry(versions, new JdkFault(id, effect, remedy, List.of(options)));
  }

  private static List<Runtime.Version> updates(String... versions) {
    List<Runtime.Version> updates = new ArrayList<>();
    for (String version : versions) {
      updates.add(Runtime.Version.parse(version));
    }
    return updates;
  }
}
