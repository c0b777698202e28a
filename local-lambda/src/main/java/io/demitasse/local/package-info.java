/** Lambda on 127.0.0.1: the command line and the Java API of Local Lambda. */
@NullMarked
package io.demitasse.local;

import org.jspecify.annotations.NullMarked;
