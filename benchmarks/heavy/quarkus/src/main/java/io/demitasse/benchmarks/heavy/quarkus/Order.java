package io.demitasse.benchmarks.heavy.quarkus;

import java.util.List;

/** What a customer wants. */
public record Order(String id, String customer, List<Item> items) {}
