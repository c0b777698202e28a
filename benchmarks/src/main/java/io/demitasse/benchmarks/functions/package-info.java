/** The functions that the benchmarks invoke. No layer and no cache was trained with them. */
package io.demitasse.benchmarks.functions;
