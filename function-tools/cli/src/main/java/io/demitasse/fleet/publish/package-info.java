/** Layers to many regions. */
@NullMarked
package io.demitasse.fleet.publish;

import org.jspecify.annotations.NullMarked;
