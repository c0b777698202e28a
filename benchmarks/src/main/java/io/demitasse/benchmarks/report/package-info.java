/** Results as tables, as charts, and beside those of another run. */
@NullMarked
package io.demitasse.benchmarks.report;

import org.jspecify.annotations.NullMarked;
