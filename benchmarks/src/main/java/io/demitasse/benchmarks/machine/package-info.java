/** The machine: processors, quotas, memory, files. */
@NullMarked
package io.demitasse.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
