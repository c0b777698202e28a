package io.demitasse.benchmarks.heavy.dagger;

/** One row of the table. */
public record Item(String id, String name) {}
