/** Tests of the layer zip as it was built. */
@NullMarked
package io.demitasse.layer;

import org.jspecify.annotations.NullMarked;
