package io.demitasse.benchmarks.heavy.springboot;

/** What it costs. */
public record Receipt(String id, double total) {}
