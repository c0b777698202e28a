/**
 * Which way the JDK calls what is found by reflection: the runtime's own calls, and the function's.
 */
@NullMarked
package io.demitasse.runtime.reflection;

import org.jspecify.annotations.NullMarked;
