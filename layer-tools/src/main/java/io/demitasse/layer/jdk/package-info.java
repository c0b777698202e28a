/** Faults of JDKs that a layer must not run into, and the JVM options that avoid them. */
@NullMarked
package io.demitasse.layer.jdk;

import org.jspecify.annotations.NullMarked;
