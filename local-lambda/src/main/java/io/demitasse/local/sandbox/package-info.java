/** How far runtime processes are kept apart from the machine. */
@NullMarked
package io.demitasse.local.sandbox;

import org.jspecify.annotations.NullMarked;
