/** The command line of {@code demitasse}: one class for each command. */
@NullMarked
package io.demitasse.cli;

import org.jspecify.annotations.NullMarked;
