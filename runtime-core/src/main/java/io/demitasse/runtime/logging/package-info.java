/**
 * Log records, their format, and where they go; the bridges from {@code java.util.logging} and to
 * the context maps of logging libraries.
 */
@NullMarked
package io.demitasse.runtime.logging;

import org.jspecify.annotations.NullMarked;
