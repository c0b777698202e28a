package io.demitasse.benchmarks.heavy.micronaut;

import io.micronaut.serde.annotation.Serdeable;

/** What it costs. */
@Serdeable
public record Receipt(String id, double total) {}
