package io.demitasse.junit;

import io.demitasse.junit.environment.FunctionSpec;
import io.demitasse.junit.environment.SharedResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a function of a test is configured. Not thread-safe. */
public final class TestFunctionBuilder {
  private static final String LAYER_PROPERTY = "demitasse.layer";
  private static final String CODE_PROPERTY = "demitasse.code";

  private final String handler;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<Path> layers = new ArrayList<>();
  private String name;
  private int memory = FunctionTest.DEFAULT_MEMORY;
  private Duration timeout = Duration.ofSeconds(FunctionTest.DEFAULT_TIMEOUT);
  private Target target = Target.CONFIGURED;
  private Optional<Path> code = Optional.empty();

  TestFunctionBuilder(String handler) {
    if (handler.isBlank()) {
      throw new IllegalArgumentException(
          "A test has to name its handler, such as com.example.Hello::handle");
    }
    this.handler = handler;
    this.name = nameOf(handler);
  }

  private static String nameOf(String handler) {
    String type = handler.split("::", -1)[0];
    return type.substring(type.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** The function's name; else that of the handler's class. */
  public TestFunctionBuilder name(String functionName) {
    name = functionName;
    return this;
  }

  /** Memory in MB; 512 if nothing is said. On the layer heap and compiler follow it. */
  public TestFunctionBuilder memory(int megabytes) {
    if (megabytes < 128 || megabytes > 10_240) {
      throw new IllegalArgumentException(
          "A function has from 128 to 10240 MB of memory, not " + megabytes);
    }
    memory = megabytes;
    return this;
  }

  /** The most that one invocation may take; 30 seconds if nothing is said. */
  public TestFunctionBuilder timeout(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("A function needs some time, not " + limit);
    }
    timeout = limit;
    return this;
  }

  /** One more environment variable. */
  public TestFunctionBuilder environment(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Where it runs, if not as {@code -Ddemitasse.target} says. */
  public TestFunctionBuilder on(Target where) {
    target = where;
    return this;
  }

  /**
   * One more layer, a zip or a folder, for {@link Target#LAYER}; the first is Demitasse. Else those
   * that {@code -Ddemitasse.layer} names, separated by commas.
   */
  public TestFunctionBuilder layer(Path zip) {
    layers.add(zip);
    return this;
  }

  /**
   * The code for {@link Target#LAYER}: a zip, a jar or a folder. Else what {@code -Ddemitasse.code}
   * names, and without that the class path of the test.
   */
  public TestFunctionBuilder code(Path zip) {
    code = Optional.of(zip);
    return this;
  }

  /** The function, to be closed by the test. */
  public TestFunction start() {
    SharedResources shared = new SharedResources();
    return start(shared, shared, EventRecorder.none());
  }

  TestFunction start(SharedResources shared, AutoCloseable owned, EventRecorder recorder) {
    if (layers.isEmpty()) {
      layers.addAll(paths(LAYER_PROPERTY));
    }
    if (code.isEmpty()) {
      code = paths(CODE_PROPERTY).stream().findFirst();
    }
    FunctionSpec function =
        new FunctionSpec(name, handler, memory, timeout, variables, code, layers);
    return new TestFunction(function, target.resolved(), shared, owned, recorder);
  }

  private static List<Path> paths(String property) {
    List<Path> paths = new ArrayList<>();
    for (String path : System.getProperty(property, "").split(",", -1)) {
      if (!path.isBlank()) {
        paths.add(Path.of(path.strip()));
      }
    }
    return paths;
  }
}
