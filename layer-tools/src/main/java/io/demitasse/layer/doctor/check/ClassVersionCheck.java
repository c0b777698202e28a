package io.demitasse.layer.doctor.check;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.doctor.bytecode.CodeOfClass;
import io.demitasse.layer.doctor.bytecode.FunctionClasses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Classes for a newer Java are refused by the JVM when they are loaded. */
public final class ClassVersionCheck implements Check {
  /** Of Java 25. */
  private static final int NEWEST = 69;

  @Override
  public List<Finding> examine(Subject subject) throws IOException {
    FunctionClasses classes = subject.classes();
    Set<String> newer = new TreeSet<>();
    Set<String> newerInLibraries = new TreeSet<>();
    for (String name : classes.names()) {
      if (classes.majorVersion(name) > NEWEST) {
        String jar = classes.place(name).map(CodeOfClass.Place::name).orElse("");
        if (jar.isEmpty()) {
          newer.add(name + ".class");
        } else {
          newerInLibraries.add(jar);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (!newer.isEmpty()) {
      findings.add(
          Finding.problem(
              "java",
              Troubleshooting.NEWER_JAVA,
              "Compiled for a Java newer than 25: "
                  + String.join(" ", newer)
                  + ". Compile with"
                  + " --release 25 or older."));
    }
    if (!newerInLibraries.isEmpty()) {
      findings.add(
          Finding.note(
              "java",
              Troubleshooting.NEWER_JAVA,
              "Some classes in "
                  + String.join(" ", newerInLibraries)
                  + " are for a Java newer than 25; the function fails where it uses them."));
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok("java", "classes for Java 25 or older"));
    }
    for (String reason : classes.unreadable()) {
      findings.add(
          Finding.note(
              "java",
              Troubleshooting.DOCTOR_CANNOT_TELL,
              "Cannot be read, and is passed over: " + reason));
    }
    return findings;
  }
}
