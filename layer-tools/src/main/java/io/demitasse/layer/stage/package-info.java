/** Puts the tree together that will be {@code /opt}. */
@NullMarked
package io.demitasse.layer.stage;

import org.jspecify.annotations.NullMarked;
