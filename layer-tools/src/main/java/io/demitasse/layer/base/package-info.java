/** Trains the AOT cache of the layer itself, and checks that a start uses it. */
@NullMarked
package io.demitasse.layer.base;

import org.jspecify.annotations.NullMarked;
