/** What a function may use beyond the standard Lambda interfaces. */
@NullMarked
package io.demitasse;

import org.jspecify.annotations.NullMarked;
