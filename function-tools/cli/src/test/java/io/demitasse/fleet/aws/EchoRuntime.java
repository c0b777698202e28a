package io.demitasse.fleet.aws;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A runtime for layers of tests. It answers with the version of its layer, an argument, fails for
 * events that name that version, and tells its code or its process id if it is asked to.
 */
public final class EchoRuntime {
  private EchoRuntime() {}

  /** The script that starts it, for a layer of this version. */
  public static String bootstrap(String version) {
    return """
    #!/bin/sh
    exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx32m -cp '%s' %s %s
    """
        .formatted(
            System.getProperty("java.home"),
            Path.of(
                URI.create(
                    EchoRuntime.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())),
            EchoRuntime.class.getName(),
            version);
  }

  public static void main(String[] arguments) throws IOException {
    var api =
        "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
    while (true) {
      var next = open(api + "next");
      var event = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
      boolean fails = event.contains(arguments[0]);
      var post = open(api + id + (fails ? "/error" : "/response"));
      post.setDoOutput(true);
      var body =
          fails
              ? "{\"errorType\":\"Refused\",\"errorMessage\":\"as asked\"}"
              : answer(event, arguments[0]);
      post.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      post.getResponseCode();
    }
  }

  private static String answer(String event, String version) throws IOException {
    return switch (event) {
      case "\"code\"" ->
          "\"" + Files.readString(Path.of(System.getenv("LAMBDA_TASK_ROOT"), "handler")) + "\"";
      case "\"pid\"" -> Long.toString(ProcessHandle.current().pid());
      default -> "\"" + version + "\"";
    };
  }

  private static HttpURLConnection open(String url) throws IOException {
    return (HttpURLConnection) URI.create(url).toURL().openConnection();
  }
}
