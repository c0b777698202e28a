package io.demitasse.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Tells where it finds what its event names, by each way in which functions look for files. */
public final class Resources {
  /** With a result for each kind of look-up, so that a comparison of answers compares them all. */
  public Map<String, Object> handle(List<String> names) throws IOException {
    ClassLoader loader = Resources.class.getClassLoader();
    Path root = Path.of(System.getenv("LAMBDA_TASK_ROOT"));
    Map<String, Object> found = new LinkedHashMap<>();
    for (String name : names) {
      List<String> all = new ArrayList<>();
      Collections.list(loader.getResources(name)).forEach(url -> all.add(url.toString()));
      // Those of the layer's own jars, which say nothing of the function.
      all.removeIf(url -> url.contains("/opt/demitasse/"));
      found.put(name, all);
      found.put(name + " by path", Files.exists(root.resolve(name)));
      found.put(name + " may be run", Files.isExecutable(root.resolve(name)));
    }
    List<String> services = new ArrayList<>();
    ServiceLoader.load(Runnable.class).forEach(service -> services.add(service.toString()));
    found.put("services", services);
    found.put(
        "code",
        String.valueOf(Resources.class.getProtectionDomain().getCodeSource().getLocation()));
    return found;
  }

  /** A service that is named in the root and in a jar. */
  public static final class Service implements Runnable {
    @Override
    public void run() {}

    @Override
    public String toString() {
      return "service";
    }
  }
}
