/**
 * Class files of a function and its layers, and which methods call which. Reads, and never runs,
 * what it is given.
 */
@NullMarked
package io.demitasse.layer.doctor.bytecode;

import org.jspecify.annotations.NullMarked;
