/**
 * JSON tokens to and from values of one type, without a library where the type is plain enough.
 *
 * <p>{@link io.demitasse.runtime.payload.value.ValueReaders} and {@link
 * io.demitasse.runtime.payload.value.ValueWriters} find the reader and the writer of a type.
 */
@NullMarked
package io.demitasse.runtime.payload.value;

import org.jspecify.annotations.NullMarked;
