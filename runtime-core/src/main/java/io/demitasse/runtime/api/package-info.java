/**
 * The Lambda Runtime API: {@link io.demitasse.runtime.api.RuntimeApi} asks for events and answers
 * them, over an HTTP/1.1 client of its own.
 */
@NullMarked
package io.demitasse.runtime.api;

import org.jspecify.annotations.NullMarked;
