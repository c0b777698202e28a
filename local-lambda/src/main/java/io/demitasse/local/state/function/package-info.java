/** Functions, their versions and aliases, and what is configured for them. */
@NullMarked
package io.demitasse.local.state.function;

import org.jspecify.annotations.NullMarked;
