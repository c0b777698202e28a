/** The logs of functions, one file for each. */
@NullMarked
package io.demitasse.local.logs;

import org.jspecify.annotations.NullMarked;
