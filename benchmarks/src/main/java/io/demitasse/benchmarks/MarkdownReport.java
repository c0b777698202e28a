package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.*;

final class MarkdownReport {
  MarkdownReport(Results r) {}

  void write(Path p) throws IOException {}

  String budgets() {
    return "";
  }
}
