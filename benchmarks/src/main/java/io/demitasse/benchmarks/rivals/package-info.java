/** The runtimes that are measured, and what each needs to serve a function. */
@NullMarked
package io.demitasse.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
