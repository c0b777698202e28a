package io.demitasse.layer.doctor.bytecode;

import io.demitasse.layer.doctor.bytecode.CodeOfClass.Owner;
import io.demitasse.layer.doctor.bytecode.CodeOfClass.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * The classes of a function in the order of its class path, read when they are asked for, and those
 * of the JDK that runs the doctor. Of several classes of one name the first counts, of a jar for
 * several releases that for Java 25.
 */
public final class FunctionClasses implements AutoCloseable {
  private static final Runtime.Version JAVA_25 = Runtime.Version.parse("25");
  private static final String SERVICES = "META-INF/services/";

  private final SortedMap<String, Source> sources = new TreeMap<>();
  private final Map<String, Optional<CodeOfClass>> read = new HashMap<>();
  private final Map<String, List<String>> services = new TreeMap<>();
  private final List<JarFile> jars = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  private interface Bytes {
    byte[] read() throws IOException;
  }

  private record Source(Place place, Bytes bytes) {}

  /**
   * Looks into the libraries, then into the folder and its {@code lib/*.jar}, sorted as the
   * bootstrap sorts them.
   *
   * @param root the function, unpacked
   * @param libraries the jars of library layers
   */
  public FunctionClasses(Path root, List<Path> libraries) throws IOException {
    for (Path jar : libraries) {
      addJar(jar);
    }
    addFolder(root);
    addJars(root.resolve("lib"));
  }

  /** Adds the {@code java/lib} of a layer, behind the function's own. */
  public void addLayer(Path layer) throws IOException {
    addJars(layer.resolve("java/lib"));
  }

  private void addFolder(Path root) throws IOException {
    Place place = new Place(Owner.FUNCTION, "");
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        add(name, place, () -> Files.readAllBytes(file));
      }
    }
  }

  private void addJars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> found = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.jar")) {
      files.forEach(found::add);
    }
    Collections.sort(found);
    for (Path jar : found) {
      addJar(jar);
    }
  }

  private void addJar(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JAVA_25);
      jars.add(jar);
      // A jar that training made of the classes at the root is the function's own.
      boolean own = name.equals("00-function.jar");
      Place place = new Place(own ? Owner.FUNCTION : Owner.LIBRARY, name);
      for (JarEntry entry : jar.versionedStream().toList()) {
        add(entry.getName(), place, () -> bytes(jar, entry));
      }
    } catch (IOException e) {
      unreadable.add(name + ": " + e.getMessage());
    }
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private void add(String file, Place place, Bytes bytes) throws UncheckedIOException {
    if (file.startsWith(SERVICES) && file.indexOf('/', SERVICES.length()) < 0) {
      addServices(file.substring(SERVICES.length()), bytes);
    } else if (file.endsWith(".class")
        && !file.startsWith("META-INF/")
        && !file.endsWith("module-info.class")) {
      String name = file.substring(0, file.length() - ".class".length());
      sources.putIfAbsent(name, new Source(place, bytes));
    }
  }

  private void addServices(String service, Bytes bytes) {
    try {
      String text = new String(bytes.read(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String provider = line.split("#", 2)[0].strip().replace('.', '/');
        if (!provider.isEmpty()) {
          services
              .computeIfAbsent(service.replace('.', '/'), key -> new ArrayList<>())
              .add(provider);
        }
      }
    } catch (IOException e) {
      unreadable.add(SERVICES + service + ": " + e.getMessage());
    }
  }

  /** Names of all classes of the function and its libraries, with slashes. */
  public Collection<String> names() {
    return Collections.unmodifiableSet(sources.keySet());
  }

  /** What could not be read, and why. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** The providers of a service, by the names of both with slashes. */
  public List<String> providers(String service) {
    return services.getOrDefault(service, List.of());
  }

  /** The services for which there are providers. */
  public Collection<String> services() {
    return Collections.unmodifiableSet(services.keySet());
  }

  public boolean has(String name) {
    return sources.containsKey(name);
  }

  /** Which Java a class of the function is for, and where it is; -1 if it is no class. */
  public int majorVersion(String name) throws IOException {
    Source source = sources.get(name);
    return source == null ? -1 : ClassReader.majorVersion(source.bytes().read());
  }

  public Optional<Place> place(String name) {
    return Optional.ofNullable(sources.get(name)).map(Source::place);
  }

  /** The class, of the function or of the JDK; empty if there is none, or it cannot be read. */
  public Optional<CodeOfClass> find(String name) {
    Optional<CodeOfClass> known = read.get(name);
    if (known == null) {
      known = load(name);
      read.put(name, known);
    }
    return known;
  }

  private Optional<CodeOfClass> load(String name) {
    Source source = sources.get(name);
    try {
      if (source != null) {
        return Optional.of(ClassReader.read(source.bytes().read(), source.place()));
      }
      return ofJdk(name);
    } catch (IOException | IllegalArgumentException e) {
      unreadable.add(name + ".class: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<CodeOfClass> ofJdk(String name) throws IOException {
    ClassLoader loader = ClassLoader.getPlatformClassLoader();
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null
          ? Optional.empty()
          : Optional.of(ClassReader.read(in.readAllBytes(), new Place(Owner.JDK, "")));
    }
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars) {
      jar.close();
    }
  }
}
