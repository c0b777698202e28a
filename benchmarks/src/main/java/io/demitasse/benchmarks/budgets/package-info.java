/** What the project promises, beside what was measured. */
@NullMarked
package io.demitasse.benchmarks.budgets;

import org.jspecify.annotations.NullMarked;
