/** The tools that build a layer and train functions for it, one package for each kind of work. */
@NullMarked
package io.demitasse.layer;

import org.jspecify.annotations.NullMarked;
