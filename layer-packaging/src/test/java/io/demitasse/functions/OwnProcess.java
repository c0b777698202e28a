package io.demitasse.functions;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how the JVM of the function was started, and ends it. */
public final class OwnProcess {
  private static final List<String> OPTIONS =
      List.of(
          "TieredStopAtLevel",
          "MaxHeapSize",
          "InitialHeapSize",
          "UseSerialGC",
          "UseG1GC",
          "UsePerfData",
          "UseCompactObjectHeaders",
          "AOTCache");

  /** Values of options of the JVM. */
  public Map<String, String> options(Map<String, Object> event) {
    var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : OPTIONS) {
      values.put(name, jvm.getVMOption(name).getValue());
    }
    values.put("wrapper", System.getProperty("from.wrapper", ""));
    return values;
  }

  /** Names of files, and the environment, with letters outside ASCII. */
  public Map<String, Object> names(Map<String, Object> event) throws Exception {
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("variable", System.getenv("GREETING"));
    names.put("locale", String.valueOf(System.getenv("LC_ALL")));
    Path file = Files.createTempFile("größe-", ".txt");
    names.put(
        "nio", new File("/tmp").list((d, name) -> name.equals(file.getFileName() + "")).length);
    Files.delete(file);
    File other = File.createTempFile("日本-", ".txt");
    names.put("io", Files.exists(Path.of(other.getPath())) && other.getName().startsWith("日本"));
    Files.delete(other.toPath());
    names.put("argument", output(new ProcessBuilder("/bin/printf", "%s", "né")));
    names.put("child", output(new ProcessBuilder("/usr/bin/env")));
    ProcessBuilder changed = new ProcessBuilder("/usr/bin/env");
    changed.environment().put("MORE", "yes");
    names.put("changedChild", output(changed));
    return names;
  }

  /** A fault inside the JVM, as a library with native code makes one. */
  public Object crash(Map<String, Object> event) throws ReflectiveOperationException {
    // By its name, since the compiler warns of it, whatever is suppressed.
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    var field = unsafe.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
    return "not reached";
  }

  private static String output(ProcessBuilder builder) throws IOException {
    try (var in = builder.start().getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
