package io.demitasse.benchmarks.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demitasse.benchmarks.machine.Folders;
import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Demitasse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * What a developer waits for: a class file is saved, and Local Lambda, which watches its folder,
 * answers by the new code.
 */
public final class DeveloperLoop {
  public static final String SCENARIO = "developer loop";

  /** So many classes are in the folder, as in the one of a project. */
  private static final int CLASSES = 300;

  private static final Pattern INIT = Pattern.compile("Init Duration: ([0-9.]+) ms");
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path localLambda;
  private final Path layerZip;
  private final Path folder;
  private final Recorder recorder;

  public DeveloperLoop(Path localLambda, Path layerZip, Path folder, Recorder recorder) {
    this.localLambda = localLambda;
    this.layerZip = layerZip;
    this.folder = folder;
    this.recorder = recorder;
  }

  /** Saves and calls so many times, after one time that is not counted. */
  public void measure(int rounds) throws IOException, InterruptedException {
    Folders.delete(folder);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    byte[] first = Files.readAllBytes(compile(0));
    for (int i = 0; i < CLASSES; i++) {
      Files.write(classes.resolve("Other" + i + ".class"), first);
    }
    Files.write(classes.resolve("Changed.class"), first);
    Process server = start(classes);
    try (HttpClient http = HttpClient.newHttpClient()) {
      String address = address(server);
      create(http, address);
      for (int round = 0; round <= rounds; round++) {
        measure(http, address, classes.resolve("Changed.class"), round);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private void measure(HttpClient http, String address, Path saved, int round)
      throws IOException, InterruptedException {
    Path compiled = compile(round);
    long began = System.nanoTime();
    Files.move(compiled, saved, StandardCopyOption.REPLACE_EXISTING);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/2015-03-31/functions/loop/invocations"))
                .header("X-Amz-Log-Type", "Tail")
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
    double millis = (System.nanoTime() - began) / 1e6;
    if (!answer.body().equals("\"round " + round + "\"")) {
      throw new MeasurementException(
          "the class of round " + round + " was saved, and the answer was " + answer.body());
    }
    String log =
        new String(
            Base64.getDecoder().decode(answer.headers().firstValue("X-Amz-Log-Result").orElse("")),
            UTF_8);
    Matcher init = INIT.matcher(log);
    if (!init.find()) {
      throw new MeasurementException("no start is in the log of round " + round + ": " + log);
    }
    if (round > 0) {
      var cell = recorder.cell(Demitasse.NAME, SCENARIO, Condition.UNLIMITED.name());
      cell.add(Metric.LOOP, millis);
      cell.add(Metric.LOOP_REST, millis - Double.parseDouble(init.group(1)));
    }
  }

  private Process start(Path classes) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            localLambda.toString(),
            "serve",
            "--port",
            "0",
            "--ephemeral",
            "--watch",
            "loop=" + classes)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private Path log() {
    return folder.resolve("local-lambda.log");
  }

  private String address(Process server) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 600 && server.isAlive(); attempt++) {
      Matcher address = ADDRESS.matcher(Files.readString(log()));
      if (address.find()) {
        return address.group();
      }
      Thread.sleep(50);
    }
    throw new MeasurementException("Local Lambda did not start\n" + Files.readString(log()));
  }

  private void create(HttpClient http, String address) throws IOException, InterruptedException {
    JsonNode layer =
        post(
            http,
            address + "/2018-10-31/layers/bench/versions",
            Map.of("Content", Map.of("ZipFile", Files.readAllBytes(layerZip))));
    post(
        http,
        address + "/2015-03-31/functions",
        Map.of(
            "FunctionName", "loop",
            "Runtime", "provided.al2023",
            "Role", "arn:aws:iam::000000000000:role/bench",
            "Handler", "Changed::handle",
            // One whole CPU.
            "MemorySize", 1769,
            "Layers", List.of(layer.get("LayerVersionArn").asText()),
            "Code", Map.of("ZipFile", emptyZip())));
  }

  /** The function's code comes from the folder. */
  private static byte[] emptyZip() {
    byte[] zip = new byte[22];
    zip[0] = 'P';
    zip[1] = 'K';
    zip[2] = 5;
    zip[3] = 6;
    return zip;
  }

  private static JsonNode post(HttpClient http, String uri, Map<String, Object> body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(uri))
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new MeasurementException(uri + " answered " + answer.statusCode() + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private Path compile(int round) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source")).resolve("Changed.java");
    Files.writeString(
        source,
        "public class Changed { public String handle(String event) { return \"round "
            + round
            + "\"; } }");
    int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    if (exit != 0) {
      throw new MeasurementException("the compiler exited with " + exit);
    }
    return source.resolveSibling("Changed.class");
  }
}
