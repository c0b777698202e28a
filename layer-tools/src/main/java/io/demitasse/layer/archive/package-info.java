/** Zip files whose bytes depend on what is in them only, not on the machine that writes them. */
@NullMarked
package io.demitasse.layer.archive;

import org.jspecify.annotations.NullMarked;
