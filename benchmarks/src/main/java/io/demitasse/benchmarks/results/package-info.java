/** Figures: metrics, series, and what may be said of them. */
@NullMarked
package io.demitasse.benchmarks.results;

import org.jspecify.annotations.NullMarked;
