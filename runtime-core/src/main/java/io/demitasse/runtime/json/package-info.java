/** JSON as bytes and tokens, on jackson-core. Knows no other package. */
@NullMarked
package io.demitasse.runtime.json;

import org.jspecify.annotations.NullMarked;
