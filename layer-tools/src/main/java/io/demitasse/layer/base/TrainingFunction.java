package io.demitasse.layer.base;

import io.demitasse.layer.jre.FileTrees;
import io.demitasse.layer.jre.StoredJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The function that is served during the training: as functions are, of classes and of a jar. */
final class TrainingFunction {
  /** Where the runtime looks for the classes whose names end with {@code Handler}. */
  private static final String JAR = "handlers.jar";

  private TrainingFunction() {}

  static void write(Path classes, Path function, Instant time) throws IOException {
    FileTrees.delete(function);
    FileTrees.copy(classes, function, path -> path.endsWith(".class") && !isForTheJar(path));
    Files.createDirectories(function);
    try (var out = Files.newOutputStream(function.resolve(JAR));
        StoredJar jar = new StoredJar(out, time);
        var files = Files.walk(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = classes.relativize(file).toString();
        if (isForTheJar(name)) {
          jar.add(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static boolean isForTheJar(String path) {
    return path.endsWith("Handler.class");
  }
}
