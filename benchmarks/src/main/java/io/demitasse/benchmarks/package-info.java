/**
 * Measures Demitasse against what a team would otherwise pick. {@code Bench} is the command: it
 * puts contenders and functions in place, measures in rounds, and reports.
 */
@NullMarked
package io.demitasse.benchmarks;

import org.jspecify.annotations.NullMarked;
