package io.demitasse.benchmarks.heavy.springmvc;

/** What it costs. */
public record Receipt(String id, double total) {}
