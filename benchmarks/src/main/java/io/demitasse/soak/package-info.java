/** Long runs: a million events, many at once. Not part of the benchmarks; see scripts/soak.sh. */
@NullMarked
package io.demitasse.soak;

import org.jspecify.annotations.NullMarked;
