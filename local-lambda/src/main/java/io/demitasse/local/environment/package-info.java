/** Execution environments: runtime processes, their folders and variables, limits and logs. */
@NullMarked
package io.demitasse.local.environment;

import org.jspecify.annotations.NullMarked;
