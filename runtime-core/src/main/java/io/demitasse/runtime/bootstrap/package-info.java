/**
 * What the runtime and the script that starts it agree on, as constants. They are copied where they
 * are used when that is compiled, so no start loads a class of this package.
 */
@NullMarked
package io.demitasse.runtime.bootstrap;

import org.jspecify.annotations.NullMarked;
