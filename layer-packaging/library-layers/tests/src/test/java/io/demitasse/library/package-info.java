/** Functions on the built library layers, and layers that are built for a test. */
@NullMarked
package io.demitasse.library;

import org.jspecify.annotations.NullMarked;
