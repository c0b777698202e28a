/** What a runtime is started with: program, variables, debugger. */
@NullMarked
package io.demitasse.local.environment.launch;

import org.jspecify.annotations.NullMarked;
