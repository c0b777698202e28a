package io.demitasse.junit.environment;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import io.demitasse.ResponseStream;
import io.demitasse.local.LocalLambda;
import io.demitasse.runtime.FunctionRuntime;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the class path of the test has for the function: all but this extension with its server, and
 * JUnit. Libraries of the scope {@code test} are there too, since a class path does not tell.
 */
public final class TestClassPath {
  private static final List<String> OF_TESTS =
      List.of("junit-", "surefire-", "opentest4j-", "apiguardian-");

  private final Set<Path> entries = new LinkedHashSet<>();

  private TestClassPath() {}

  /** That of this process, in its order; the runtime comes first, as on the layer. */
  public static TestClassPath ofThisProcess() {
    TestClassPath path = new TestClassPath();
    path.entries.addAll(runtime());
    path.add(System.getProperty("java.class.path", ""));
    path.add(System.getProperty("jdk.module.path", ""));
    path.entries.remove(home(TestClassPath.class));
    path.entries.remove(home(LocalLambda.class));
    return path;
  }

  private static List<Path> runtime() {
    return List.of(
        home(FunctionRuntime.class), home(ResponseStream.class), home(LambdaRuntime.class));
  }

  private void add(String paths) {
    for (String entry : paths.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (!entry.isEmpty() && Files.exists(path) && !isOfTests(path)) {
        entries.add(path);
      }
    }
  }

  private static boolean isOfTests(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return OF_TESTS.stream().anyMatch(name::startsWith);
  }

  /** With the runtime. */
  public List<Path> entries() {
    return List.copyOf(entries);
  }

  /** Without what the layer has. */
  public List<Path> withoutRuntime() {
    List<Path> runtime = runtime();
    return entries.stream().filter(entry -> !runtime.contains(entry)).toList();
  }

  /** The jar or folder of a class. */
  private static Path home(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException(type + " comes from no place on the class path");
    }
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath().normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " comes from " + source.getLocation(), e);
    }
  }
}
