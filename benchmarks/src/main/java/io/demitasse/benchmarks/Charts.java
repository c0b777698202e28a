package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.*;

final class Charts {
  Charts(Results r) {}

  void write(Path p) throws IOException {}
}
