/** A process under test: how it starts, the Runtime API that it talks to, and when it did. */
@NullMarked
package io.demitasse.benchmarks.process;

import org.jspecify.annotations.NullMarked;
