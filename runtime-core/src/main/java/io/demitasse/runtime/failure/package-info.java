/**
 * What can be said of a failure: error reports for the platform, stack traces without the runtime's
 * frames, and which library or layer has a class that is missing.
 */
@NullMarked
package io.demitasse.runtime.failure;

import org.jspecify.annotations.NullMarked;
