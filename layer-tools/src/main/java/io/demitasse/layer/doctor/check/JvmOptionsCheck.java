package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.doctor.need.Need;
import io.demitasse.layer.doctor.need.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The options of the JVM that a function sets for itself, and the wishes of its manifests. */
public final class JvmOptionsCheck implements Check {
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "DEMITASSE_JVM_OPTIONS");

  /** Beginnings of options without whose module the JVM does not start. */
  private static final Map<String, String> MODULES = new LinkedHashMap<>();

  static {
    MODULES.put("-javaagent:", "java.instrument");
    MODULES.put("-agentlib:jdwp", "jdk.jdwp.agent");
    MODULES.put("-Xrunjdwp", "jdk.jdwp.agent");
    MODULES.put("-XX:StartFlightRecording", "jdk.jfr");
    MODULES.put("-XX:FlightRecorderOptions", "jdk.jfr");
    MODULES.put("-Dcom.sun.management.jmxremote", "jdk.management.agent");
  }

  private final Platform platform;

  public JvmOptionsCheck(Platform platform) {
    this.platform = platform;
  }

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (String variable : VARIABLES) {
      String options = subject.environment().getOrDefault(variable, "");
      for (String option : options.split("\\s+", -1)) {
        examine(variable, option, subject, findings);
      }
    }
    wishes(subject, findings);
    return findings;
  }

  private void examine(String variable, String option, Subject subject, List<Finding> findings) {
    MODULES.forEach((start, module) -> {
      if (option.startsWith(start)) {
        need(variable, start.equals("-javaagent:") ? "-javaagent" : start, module, subject)
            .ifPresent(findings::add);
      }
    });
    if (option.startsWith("--add-modules=")) {
      for (String module : option.substring("--add-modules=".length()).split(",", -1)) {
        if (!module.startsWith("ALL-")) {
          need(variable, option, module, subject).ifPresent(findings::add);
        }
      }
    }
    if (option.startsWith("-Djava.security.manager") && !option.endsWith("=disallow")) {
      findings.add(
          Finding.problem(
              "options",
              Troubleshooting.OPTION_REFUSED,
              variable + " asks for a security manager, which Java 25 has not."));
    }
    if (option.startsWith("-javaagent:")) {
      String jar = option.substring("-javaagent:".length()).split("=", 2)[0];
      if (jar.startsWith("/var/task/")
          && !Files.exists(subject.folder().resolve(jar.substring("/var/task/".length())))) {
        findings.add(
            Finding.problem(
                "options",
                Troubleshooting.OPTION_REFUSED,
                variable + " names the agent " + jar + ", which the function has not."));
      }
    }
  }

  private Optional<Finding> need(String variable, String option, String module, Subject subject) {
    if (!platform.hasModule(module)) {
      return Optional.of(
          Finding.problem(
              "options",
              Troubleshooting.OPTION_REFUSED,
              variable
                  + ": "
                  + option
                  + " needs the module "
                  + module
                  + ", which the"
                  + " JDK has not: the JVM does not start."));
    }
    Need need = new Need(module, option, false, Need.Certainty.WILL, List.of(variable));
    Collection<Need> needs = List.of(need);
    String where =
        platform
            .smallestWith(needs)
            .map(profile -> "profile " + profile.name() + " has it")
            .orElse("no profile has it: build one with -Dlayer.modules=...");
    String text = variable + ": " + option + " needs the module " + module;
    if (subject.demitasse().isPresent()) {
      AttachedLayer layer = subject.demitasse().get();
      return platform.has(layer.modules(), layer.hasBeans(), need)
          ? Optional.empty()
          : Optional.of(
              Finding.problem(
                  "options",
                  Troubleshooting.OPTION_NEEDS_MODULE,
                  text + ", which the layer has not; " + where + "."));
    }
    return Optional.of(
        platform.smallestWith(needs).isPresent()
            ? Finding.ok("options", text + "; " + where)
            : Finding.problem(
                "options", Troubleshooting.OPTION_NEEDS_MODULE, text + ", and " + where + "."));
  }

  /** The JVM heeds these in the manifest of the jar that {@code java -jar} starts, only. */
  private static void wishes(Subject subject, List<Finding> findings) throws IOException {
    Path lib = subject.folder().resolve("lib");
    if (!Files.isDirectory(lib)) {
      return;
    }
    List<Path> jars = new ArrayList<>();
    try (var found = Files.newDirectoryStream(lib, "*.jar")) {
      found.forEach(jars::add);
    }
    jars.sort(null);
    for (Path path : jars) {
      try (JarFile jar = new JarFile(path.toFile(), false)) {
        if (jar.getManifest() != null) {
          wishes(String.valueOf(path.getFileName()), jar.getManifest().getMainAttributes())
              .ifPresent(findings::add);
        }
      } catch (IOException e) {
        findings.add(
            Finding.note(
                "options",
                Troubleshooting.CLASS_NOT_FOUND,
                path.getFileName() + " is no jar: " + e.getMessage()));
      }
    }
  }

  private static Optional<Finding> wishes(String jar, Attributes manifest) {
    List<String> wishes = new ArrayList<>();
    for (String name : Arrays.asList("Add-Opens", "Add-Exports", "Launcher-Agent-Class")) {
      String value = manifest.getValue(name);
      if (value != null) {
        wishes.add(name + ": " + value);
      }
    }
    return wishes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.note(
                "options",
                Troubleshooting.MANIFEST_OPTIONS,
                jar
                    + " has in its manifest "
                    + String.join(", ", wishes)
                    + ". That counts for"
                    + " java -jar alone; in a function set it in DEMITASSE_JVM_OPTIONS"
                    + " (--add-opens=..., --add-exports=..., -javaagent:...) if it is needed."));
  }
}
