package io.demitasse.benchmarks;

final class Comparison {
  Comparison(Results a, Results b) {}

  String report() {
    return "";
  }
}
