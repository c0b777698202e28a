/**
 * Events and responses between JSON and Java types, by the rules of the official runtime.
 *
 * <p>{@link io.demitasse.runtime.payload.PayloadCodecs} chooses how a type is read and written.
 * What is plain is done by {@code value}, the event classes of AWS by {@code event}, and the rest
 * by libraries on the class path of the function, to which {@code library} leads.
 */
@NullMarked
package io.demitasse.runtime.payload;

import org.jspecify.annotations.NullMarked;
