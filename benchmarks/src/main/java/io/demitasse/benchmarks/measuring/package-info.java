/** The measurements: each starts processes and records figures. */
@NullMarked
package io.demitasse.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
