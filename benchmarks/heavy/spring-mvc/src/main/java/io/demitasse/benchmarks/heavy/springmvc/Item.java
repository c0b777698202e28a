package io.demitasse.benchmarks.heavy.springmvc;

/** One position of an order. */
public record Item(String name, int count, double price) {}
