/** The doors to JSON libraries on the class path of the function. */
@NullMarked
package io.demitasse.runtime.payload.library;

import org.jspecify.annotations.NullMarked;
