package io.demitasse.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A runtime that does what its events say, such as {@code "exit 3"} or {@code "sleep 5000"}, and
 * echoes every other event. What it does at its start is its handler's name.
 */
public final class FakeRuntime {
  private final String api = System.getenv("AWS_LAMBDA_RUNTIME_API");
  private final AtomicInteger served = new AtomicInteger();

  private FakeRuntime() {}

  /** Makes a folder into one with a bootstrap that starts this program. */
  public static void install(Path folder) throws IOException {
    var script =
        """
        #!/bin/sh
        exec '%s/bin/java' -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx32m \
        -cp '%s' %s
        """
            .formatted(System.getProperty("java.home"), classes(), FakeRuntime.class.getName());
    var bootstrap = Files.writeString(folder.resolve("bootstrap"), script);
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path classes() {
    return Path.of(
        URI.create(
            FakeRuntime.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Those that this process has started, and that are still there. */
  static List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains(FakeRuntime.class.getName()))
        .toList();
  }

  public static void main(String[] arguments) throws Exception {
    new FakeRuntime().run(System.getenv("_HANDLER").split(":"));
  }

  private void run(String[] handler) throws Exception {
    switch (handler[0]) {
      case "init-error" -> {
        post("init/error", "{\"errorMessage\":\"no such handler\",\"errorType\":\"NoHandler\"}");
        System.exit(1);
      }
      case "init-exit" -> System.exit(Integer.parseInt(handler[1]));
      case "init-sleep" -> Thread.sleep(Long.parseLong(handler[1]));
      case "extension" -> {
        printOnTermination();
        registerExtension();
      }
      case "hook" -> printOnTermination();
      case "parallel" -> {
        for (int i = 1; i < Integer.parseInt(handler[1]); i++) {
          new Thread(this::loop).start();
        }
      }
      default -> {}
    }
    loop();
  }

  private void loop() {
    try {
      serveForEver();
    } catch (Exception e) {
      System.exit(70);
    }
  }

  private void serveForEver() throws Exception {
    while (true) {
      var next = open("invocation/next");
      var event = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      serve(event, next.getHeaderField("Lambda-Runtime-Aws-Request-Id"), next);
      served.incrementAndGet();
    }
  }

  /** An event from HTTP says what to do in its query, such as {@code ?do=exit+3}. */
  private static String command(String event) {
    int at = event.indexOf("\"do\":\"");
    return at < 0 ? event.replace("\"", "") : event.substring(at + 6, event.indexOf('"', at + 6));
  }

  private void serve(String event, String id, HttpURLConnection next) throws Exception {
    var words = command(event).split(" ");
    switch (words[0]) {
      case "exit" -> System.exit(Integer.parseInt(words[1]));
      case "sleep" -> {
        Thread.sleep(Long.parseLong(words[1]));
        respond(id, event);
      }
      case "pid-after" -> {
        Thread.sleep(Long.parseLong(words[1]));
        respond(id, Long.toString(ProcessHandle.current().pid()));
      }
      case "spin" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "print" -> {
        System.out.println(String.join(" ", Arrays.asList(words).subList(1, words.length)));
        respond(id, event);
      }
      case "allocate" -> respond(id, allocate(Integer.parseInt(words[1])));
      case "level" -> {
        System.out.println("{\"level\":\"" + words[1] + "\"}");
        respond(id, event);
      }
      case "error" -> post("invocation/" + id + "/error", "{\"errorMessage\":\"as asked\"}");
      case "stream" -> stream(id, "text/plain", "one ", "two ", "three");
      case "prelude" ->
          stream(
              id,
              "application/vnd.awslambda.http-integration-response",
              "{\"statusCode\":201,\"headers\":{\"X-Color\":\"red\"},\"cookies\":[\"a=1\"]}\0\0\0",
              "\0\0\0\0\0body ",
              "and more");
      case "env" -> respond(id, json(String.valueOf(System.getenv(words[1]))));
      case "header" -> respond(id, json(String.valueOf(next.getHeaderField(words[1]))));
      case "wrap" -> respond(id, "{\"statusCode\":200,\"body\":" + json(event) + "}");
      case "answer" ->
          respond(
              id,
              "{\"statusCode\":404,\"headers\":{\"content-type\":\"text/html\"},"
                  + "\"multiValueHeaders\":{\"x-many\":[\"1\",\"2\"]},\"cookies\":[\"a=1\",\"b=2\"],"
                  + "\"isBase64Encoded\":true,\"body\":\"AAEC\"}");
      case "scratch" -> respond(id, json(scratch()));
      case "fill" -> respond(id, json(write(Path.of(scratch(), "file" + System.nanoTime()))));
      case "daemon" -> respond(id, Long.toString(daemon(words.length > 1 ? words[1] : "600")));
      case "object" -> respond(id, "{\"statusCode\":200,\"body\":{\"a\":1}}");
      case "bad" -> respond(id, "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}");
      case "served" -> respond(id, served.toString());
      case "pid" -> respond(id, Long.toString(ProcessHandle.current().pid()));
      case "large" -> respond(id, "x".repeat(Integer.parseInt(words[1])));
      case "write" -> respond(id, json(write(Path.of(words[1]))));
      case "list" -> respond(id, json(Arrays.toString(Path.of(words[1]).toFile().list())));
      default -> respond(id, event);
    }
  }

  private void stream(String id, String contentType, String... chunks) throws Exception {
    var connection = open("invocation/" + id + "/response");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(0);
    connection.setRequestProperty("Lambda-Runtime-Function-Response-Mode", "streaming");
    connection.setRequestProperty("Content-Type", contentType);
    try (var out = connection.getOutputStream()) {
      for (var chunk : chunks) {
        out.write(chunk.getBytes(StandardCharsets.UTF_8));
        out.flush();
        Thread.sleep(100);
      }
    }
    connection.getResponseCode();
  }

  /** Uses memory outside of the heap, which is small. */
  private static String allocate(int megabytes) {
    var blocks = new ArrayList<ByteBuffer>();
    for (int i = 0; i < megabytes; i++) {
      var block = ByteBuffer.allocateDirect(1024 * 1024);
      for (int at = 0; at < block.capacity(); at += 4096) {
        block.put(at, (byte) 1);
      }
      blocks.add(block);
    }
    return Integer.toString(blocks.size());
  }

  private static String write(Path file) {
    try {
      Files.writeString(file, "written");
      return "written";
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  /** The folder that the platform has made for it, wherever that is. */
  private static String scratch() throws IOException {
    var name = System.getenv("AWS_LAMBDA_FUNCTION_NAME") + "-";
    for (var parent : Path.of("/tmp").toFile().listFiles()) {
      var scratch = parent.toPath().resolve("scratch");
      if (parent.getName().startsWith("local-lambda-" + serverPid() + "-")) {
        for (var own : scratch.toFile().listFiles()) {
          if (own.getName().startsWith(name)) {
            return own.toString();
          }
        }
      }
    }
    throw new IOException("no scratch folder");
  }

  private static long serverPid() {
    return ProcessHandle.current().parent().orElseThrow().pid();
  }

  /**
   * Starts a process that is nobody's descendant. The shell that starts it waits until it has told
   * its number: with the end of the shell the JDK closes the pipe, whoever else writes to it.
   */
  private static long daemon(String seconds) throws Exception {
    var script =
        """
        f=$(mktemp)
        (setsid sh -c "echo \\$\\$ >'$f'; exec sleep %s" >/dev/null 2>&1 &)
        while [ ! -s "$f" ]; do sleep 0.02; done
        cat "$f"
        rm "$f"
        """
            .formatted(seconds);
    var process = new ProcessBuilder("sh", "-c", script).start();
    var pid = process.inputReader().readLine();
    return Long.parseLong(pid);
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void printOnTermination() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("caught SIGTERM")));
  }

  private void registerExtension() throws IOException {
    var register = open("../2020-01-01/extension/register");
    register.setRequestProperty("Lambda-Extension-Name", "fake");
    send(register, "{\"events\":[]}");
  }

  private void respond(String id, String answer) throws IOException {
    post("invocation/" + id + "/response", answer);
  }

  private void post(String path, String body) throws IOException {
    send(open(path), body);
  }

  private static void send(HttpURLConnection connection, String body) throws IOException {
    connection.setDoOutput(true);
    connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    connection.getResponseCode();
  }

  private HttpURLConnection open(String path) throws IOException {
    var base = path.startsWith("..") ? "/" + path.substring(3) : "/2018-06-01/runtime/" + path;
    return (HttpURLConnection) URI.create("http://" + api + base).toURL().openConnection();
  }
}
