package io.demitasse.benchmarks.heavy.quarkus;

/** What it costs. */
public record Receipt(String id, double total) {}
