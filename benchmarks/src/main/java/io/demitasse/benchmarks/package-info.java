/**
 * Measures Demitasse against what a team would otherwise pick. {@code Bench} is the command, {@code
 * ColdStart} and {@code WarmRun} are the measurements, {@code Contender}s are measured with {@code
 * Scenario}s, and {@code Results} holds what came out.
 */
@NullMarked
package io.demitasse.benchmarks;

import org.jspecify.annotations.NullMarked;
