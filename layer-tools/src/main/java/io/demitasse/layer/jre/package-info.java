/** The JDK that a layer is linked from, and its image in the layer. */
@NullMarked
package io.demitasse.layer.jre;

import org.jspecify.annotations.NullMarked;
