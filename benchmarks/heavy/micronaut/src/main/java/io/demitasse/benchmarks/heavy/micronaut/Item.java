package io.demitasse.benchmarks.heavy.micronaut;

import io.micronaut.serde.annotation.Serdeable;

/** One position of an order. */
@Serdeable
public record Item(String name, int count, double price) {}
