/** What all commands print alike: results, progress, failures, and what their ends mean. */
@NullMarked
package io.demitasse.cli.print;

import org.jspecify.annotations.NullMarked;
