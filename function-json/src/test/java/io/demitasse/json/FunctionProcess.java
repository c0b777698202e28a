package io.demitasse.json;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.ResponseStream;
import io.demitasse.functions.Fast;
import io.demitasse.functions.Handlers;
import io.demitasse.runtime.FakeRuntimeApi;
import io.demitasse.runtime.Main;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The runtime in a JVM of its own, with the class path of the layer and then of a function.
 *
 * @param classPath jars by the beginnings of their names, or whole paths
 * @param environment besides what names the Runtime API and the handler
 */
record FunctionProcess(List<String> classPath, Map<String, String> environment) {
  private static final List<Class<?>> LAYER =
      List.of(
          Main.class,
          ResponseStream.class,
          JsonParser.class,
          Context.class,
          OfficialLibrary.class,
          ObjectMapper.class);

  record Outcome(
      List<FakeRuntimeApi.Request> posts,
      List<String> loadedClasses,
      String standardOutput,
      String log,
      int exitCode) {
    /** Byte by byte. */
    InputStream output() {
      return new ByteArrayInputStream(standardOutput.getBytes(StandardCharsets.ISO_8859_1));
    }

    String response() {
      return posts.getFirst().body();
    }
  }

  /** The layer and the handlers of these tests. */
  static FunctionProcess ofHandlers() {
    List<String> classPath = new ArrayList<>();
    for (Class<?> type : LAYER) {
      classPath.add(home(type));
    }
    return new FunctionProcess(classPath, Map.of()).with(home(Fast.class), home(Handlers.class));
  }

  /** The jar or folder that this class comes from. */
  private static String home(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  FunctionProcess with(String... entries) {
    return new FunctionProcess(
        Stream.concat(classPath.stream(), Stream.of(entries)).toList(), environment);
  }

  FunctionProcess withEnvironment(Map<String, String> variables) {
    return new FunctionProcess(classPath, variables);
  }

  /** All jars of a folder that the build fills with what functions bundle. */
  FunctionProcess withBundled(String name) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "bundled", name))) {
      return with(jars.map(jar -> jar.toAbsolutePath().toString()).toArray(String[]::new));
    }
  }

  Outcome serve(String handler, String... events) throws IOException, InterruptedException {
    try (FakeRuntimeApi api = new FakeRuntimeApi()) {
      for (int i = 0; i < events.length; i++) {
        api.event("r" + (i + 1), events[i]).accepts();
      }
      return serve(handler, api);
    }
  }

  /** Until the script of the Runtime API is over. */
  Outcome serve(String handler, FakeRuntimeApi api) throws IOException, InterruptedException {
    Path loaded = Files.createTempFile("classes", ".log");
    Path errors = Files.createTempFile("errors", ".log");
    try {
      Process process = start(handler, api.started().address(), loaded, errors);
      Thread killer = Thread.ofVirtual().start(() -> killLater(process));
      byte[] output = process.getInputStream().readAllBytes();
      int exitCode = process.waitFor();
      killer.interrupt();
      String log = new String(output, StandardCharsets.UTF_8) + Files.readString(errors);
      return new Outcome(
          api.posts(),
          classesIn(loaded),
          new String(output, StandardCharsets.ISO_8859_1),
          log,
          exitCode);
    } finally {
      Files.delete(loaded);
      Files.delete(errors);
    }
  }

  private static void killLater(Process process) {
    try {
      Thread.sleep(60_000);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      // It has ended by itself.
    }
  }

  private Process start(String handler, String address, Path loaded, Path errors)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-Xlog:class+load:file=" + loaded + ":none:filecount=0",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-cp",
            String.join(File.pathSeparator, resolved()),
            Main.class.getName());
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", address);
    builder.environment().put("_HANDLER", handler);
    return builder.redirectError(errors.toFile()).start();
  }

  private List<String> resolved() {
    List<String> resolved = new ArrayList<>();
    for (String entry : classPath) {
      resolved.add(entry.startsWith("/") ? entry : find(entry));
    }
    return resolved;
  }

  private static String find(String name) {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Path.of(entry).getFileName().toString().startsWith(name)) {
        return entry;
      }
    }
    throw new IllegalArgumentException("Not on the class path of the tests: " + name);
  }

  private static List<String> classesIn(Path log) throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(" ", 2)[0])
        .toList();
  }
}
