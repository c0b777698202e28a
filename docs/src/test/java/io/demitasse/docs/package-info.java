/** Runs the commands that README and guide show. */
@NullMarked
package io.demitasse.docs;

import org.jspecify.annotations.NullMarked;
