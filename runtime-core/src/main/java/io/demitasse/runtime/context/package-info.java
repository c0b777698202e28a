/**
 * What a handler is told of its invocation: the {@code Context}, the caller, and the trace header,
 * also where tracing libraries and child processes look for it.
 */
@NullMarked
package io.demitasse.runtime.context;

import org.jspecify.annotations.NullMarked;
