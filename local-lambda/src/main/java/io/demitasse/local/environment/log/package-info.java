/** The log of an execution environment: its processes' lines and the platform's. */
@NullMarked
package io.demitasse.local.environment.log;

import org.jspecify.annotations.NullMarked;
