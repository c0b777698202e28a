/** Execution environments: pools of them that grow and shrink, and what invocations come to. */
@NullMarked
package io.demitasse.local.environment;

import org.jspecify.annotations.NullMarked;
