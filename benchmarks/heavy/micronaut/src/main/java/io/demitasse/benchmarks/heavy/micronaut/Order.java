package io.demitasse.benchmarks.heavy.micronaut;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a customer wants. */
@Serdeable
public record Order(String id, String customer, List<Item> items) {}
