/**
 * How the runtime reaches JSON libraries that lie on the class path of the function.
 *
 * <p>The runtime is loaded by the boot loader, which sees no class of a function or of a library.
 * So the classes here that link to one are in a jar of their own, at the end of the class path, and
 * meet the runtime in {@link io.demitasse.runtime.payload.library.JsonLibrary} alone. Public for
 * that reason, and no API for functions.
 */
@NullMarked
package io.demitasse.json;

import org.jspecify.annotations.NullMarked;
