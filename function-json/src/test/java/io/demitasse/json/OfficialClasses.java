package io.demitasse.json;

import io.demitasse.official.OfficialLog;
import io.demitasse.official.OfficialRuntime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The official runtime and the handlers in a class loader of their own. */
final class OfficialClasses implements AutoCloseable {
  private final URLClassLoader classes;
  private final BiFunction<String, List<String>, List<String[]>> runtime;
  private final BiFunction<String, List<String>, List<String[]>> log;

  OfficialClasses() {
    this(List.of());
  }

  /**
   * @param preferred come first on the class path
   */
  private OfficialClasses(List<Path> preferred) {
    try {
      List<URL> urls = new ArrayList<>();
      for (Path jar : preferred) {
        urls.add(jar.toUri().toURL());
      }
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      classes = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
      runtime = make(OfficialRuntime.class);
      log = make(OfficialLog.class);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("The official runtime cannot be set up", e);
    }
  }

  @SuppressWarnings("unchecked")
  private BiFunction<String, List<String>, List<String[]>> make(Class<?> type)
      throws ReflectiveOperationException {
    return (BiFunction<String, List<String>, List<String[]>>)
        classes.loadClass(type.getName()).getConstructor().newInstance();
  }

  /** With an older serialization library, which can read records. */
  static OfficialClasses thatReadRecords() {
    try (Stream<Path> jars = Files.list(Path.of("target", "bundled", "reads-records"))) {
      return new OfficialClasses(jars.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Answer> run(String handler, List<String> events) {
    return runtime.apply(handler, events).stream()
        .map(answer -> new Answer(answer[0], answer[1], answer[2]))
        .toList();
  }

  /** What it logs while it serves one event, {@code {}} with the request id {@code r0}. */
  List<LoggedFrame> log(String handler, String format, String level) {
    return log.apply(handler, List.of(format, level)).stream()
        .map(record -> new LoggedFrame(record[0], record[1]))
        .toList();
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
