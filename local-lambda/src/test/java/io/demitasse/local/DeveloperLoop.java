package io.demitasse.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Measures how long a saved file takes to answer, beside what the function's own start takes. */
final class DeveloperLoop {
  private static final int ROUNDS = 15;
  private static final Pattern INIT = Pattern.compile("Init Duration: ([0-9.]+) ms");

  private DeveloperLoop() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("developer-loop-");
    FakeRuntime.install(folder);
    classes(folder, 300);
    var all = new ArrayList<Double>();
    var rest = new ArrayList<Double>();
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withWatched("f", folder));
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      for (int round = 0; round <= ROUNDS; round++) {
        Files.writeString(folder.resolve("Changed.class"), "round " + round);
        long began = System.nanoTime();
        var answer = client.invoke("f", "{}");
        double millis = (System.nanoTime() - began) / 1e6;
        var log =
            new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8);
        var init = INIT.matcher(log);
        // The first round warms this process up.
        if (init.find() && round > 0) {
          all.add(millis);
          rest.add(millis - Double.parseDouble(init.group(1)));
        }
      }
    }
    System.out.printf(
        "saved to answer: median %.0f ms, of which not the function's start: %.0f ms%n",
        median(all), median(rest));
  }

  private static void classes(Path folder, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      Files.write(folder.resolve("Class" + i + ".class"), new byte[4000]);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
