/** Says what a layer is: its id, its versions, its checksum. */
@NullMarked
package io.demitasse.layer.release;

import org.jspecify.annotations.NullMarked;
