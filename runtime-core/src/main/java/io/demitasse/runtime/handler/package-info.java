/**
 * Binds what {@code _HANDLER} names: finds the class, the method and the types, and makes of them
 * one {@link io.demitasse.runtime.handler.BoundHandler}.
 */
@NullMarked
package io.demitasse.runtime.handler;

import org.jspecify.annotations.NullMarked;
