package io.demitasse.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * A runtime that does what its events say, such as {@code "exit 3"} or {@code "sleep 5000"}, and
 * echoes every other event. What it does at its start is its handler's name.
 */
public final class FakeRuntime {
  private final String api = System.getenv("AWS_LAMBDA_RUNTIME_API");
  private int served;

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
      case "extension" -> registerExtension();
      default -> {}
    }
    while (true) {
      var next = open("invocation/next");
      var event = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      serve(event, next.getHeaderField("Lambda-Runtime-Aws-Request-Id"), next);
      served++;
    }
  }

  private void serve(String event, String id, HttpURLConnection next) throws Exception {
    var words = event.replace("\"", "").split(" ");
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
      case "error" -> post("invocation/" + id + "/error", "{\"errorMessage\":\"as asked\"}");
      case "env" -> respond(id, json(String.valueOf(System.getenv(words[1]))));
      case "header" -> respond(id, json(String.valueOf(next.getHeaderField(words[1]))));
      case "served" -> respond(id, Integer.toString(served));
      case "pid" -> respond(id, Long.toString(ProcessHandle.current().pid()));
      case "large" -> respond(id, "x".repeat(Integer.parseInt(words[1])));
      case "write" -> respond(id, json(write(Path.of(words[1]))));
      case "list" -> respond(id, json(Arrays.toString(Path.of(words[1]).toFile().list())));
      default -> respond(id, event);
    }
  }

  private static String write(Path file) {
    try {
      Files.writeString(file, "written");
      return "written";
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void registerExtension() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("caught SIGTERM")));
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
