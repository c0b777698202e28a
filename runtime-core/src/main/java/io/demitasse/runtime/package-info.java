/**
 * The runtime of a function, read top down: {@link io.demitasse.runtime.Main}, {@code
 * InvocationLoop}, {@code RuntimeApi}, then handler binding and payload codecs.
 *
 * <p>Everything here is on the path of a cold start. Hence no regular expressions, streams, {@code
 * String.format}, logging framework or thread that is not needed.
 */
@NullMarked
package io.demitasse.runtime;

import org.jspecify.annotations.NullMarked;
