package io.demitasse.benchmarks.heavy.quarkus;

/** One position of an order. */
public record Item(String name, int count, double price) {}
