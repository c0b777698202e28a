/** Functions for the tests of the layer. */
@NullMarked
package io.demitasse.functions;

import org.jspecify.annotations.NullMarked;
