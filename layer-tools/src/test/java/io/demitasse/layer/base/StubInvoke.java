package io.demitasse.layer.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** In place of Local Lambda: does what the files in the folder of the layer tell it. */
public final class StubInvoke {
  private StubInvoke() {}

  /** Takes the command line of Local Lambda. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.lastIndexOf('=');
      if (equals > 0) {
        options.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    Path layer = Path.of(options.get("--layer"));
    String output = options.get("--env=DEMITASSE_AOT_OUTPUT");
    if (output == null) {
      System.out.println("{}");
      System.err.println(Files.readString(layer.resolve("report")));
      return;
    }
    System.out.println(Files.readString(layer.resolve("answers")));
    if (Files.exists(layer.resolve("writes"))) {
      Files.writeString(Path.of(output), "cache");
      Files.writeString(Path.of(output + ".fingerprint"), "fingerprint");
    }
  }
}
