/** Layers, their versions, and how functions refer to them. */
@NullMarked
package io.demitasse.local.state.layer;

import org.jspecify.annotations.NullMarked;
