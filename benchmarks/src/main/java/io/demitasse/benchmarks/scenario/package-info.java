/** The functions under test with their events, and where the build has put them. */
@NullMarked
package io.demitasse.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
