/** The command line. */
@NullMarked
package io.demitasse.local.cli;

import org.jspecify.annotations.NullMarked;
